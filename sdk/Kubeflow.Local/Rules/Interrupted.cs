namespace Kubeflow.Pipelines.Rules;

/// <summary>Run that was cut off.</summary>
internal static class Interrupted
{
    public static readonly Rule Rule = new("KF4015", "Run that was cut off");

    /// <summary>How a run looks that was cut off: nothing of it is under way.</summary>
    public static RunDetails Of(RunDetails run) => run with { State = RuntimeState.Failed, Error = Text, Tasks = [.. run.Tasks.Select(Of)] };

    private static TaskDetails Of(TaskDetails task) => task.State switch
    {
        RuntimeState.Running => task with { State = RuntimeState.Failed, Error = "Cut off: the run's process ended." },
        RuntimeState.Pending => task with { State = RuntimeState.Canceled, Error = "Not run: the run's process ended." },
        _ => task,
    };

    private static string Text => $"{Rule.Id}: The run was cut off: its process ended. Start the pipeline again to go on; finished steps are kept.";
}
