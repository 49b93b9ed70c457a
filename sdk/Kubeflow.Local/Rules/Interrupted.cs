namespace Kubeflow.Pipelines.Rules;

/// <summary>Run that was cut off.</summary>
internal static class Interrupted
{
    public static readonly Rule Rule = new("KF4015", "Run that was cut off");

    public static string Text => $"{Rule.Id}: The run was cut off: its process ended. Start the pipeline again to go on; finished steps are kept.";
}
