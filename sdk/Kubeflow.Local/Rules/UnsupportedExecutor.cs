namespace Kubeflow.Pipelines.Rules;

/// <summary>Executor that runs nowhere here.</summary>
internal static class UnsupportedExecutor
{
    public static readonly Rule Rule = new("KF4018", "Executor that does not run here");

    public static string Of(string task) =>
        $"{Rule.Id}: Step '{task}' is a resolver or a custom job, which only one vendor's service runs. Make it a container component.";
}
