namespace Kubeflow.Cli;

/// <summary>What the tool's exit tells.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int RunFailed = 1;
    public const int InputIsWrong = 2;
    public const int Interrupted = 130;
}
