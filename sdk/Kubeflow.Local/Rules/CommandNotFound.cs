namespace Kubeflow.Pipelines.Rules;

/// <summary>Command that does not exist.</summary>
internal static class CommandNotFound
{
    public static readonly Rule Rule = new("KF4008", "Command that does not exist");

    public static string Of(string task, string command) =>
        $"{Rule.Id}: Step '{task}' runs '{command}', which is not on this machine. Install it, or run the pipeline where its container runs.";

    public static string NoCommand(string task, string? image) =>
        $"{Rule.Id}: Step '{task}' runs the image '{image}' by its own entry point, and this machine runs commands only. Give the component a command.";
}
