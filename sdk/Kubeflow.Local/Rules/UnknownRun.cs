namespace Kubeflow.Pipelines.Rules;

/// <summary>Unknown run.</summary>
internal static class UnknownRun
{
    public static readonly Rule Rule = new("KF4007", "Unknown run");

    public static KubeflowException Of(string run) => new(Rule.Id, $"There is no run '{run}' in this state folder.", "List the runs to see their ids.", $"run {run}");

    public static KubeflowException OfTask(string run, string task) => new(Rule.Id, $"Run '{run}' has no task '{task}'.", "Name it as the run's table does.", $"run {run}");
}
