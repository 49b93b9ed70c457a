namespace Kubeflow.Pipelines.Rules;

/// <summary>Step that cannot be started.</summary>
internal static class StepNotStarted
{
    public static readonly Rule Rule = new("KF4017", "Step that cannot be started");

    public static string In(string task, string folder, string reason) =>
        $"{Rule.Id}: Step '{task}' could not be run in {folder} ({reason.TrimEnd('.')}). Check the folder's rights and the free space.";

    public static string TooLong(string task) =>
        $"{Rule.Id}: The inputs of step '{task}' are longer than a command line may be. Pass large values as artifacts, not as parameters.";
}
