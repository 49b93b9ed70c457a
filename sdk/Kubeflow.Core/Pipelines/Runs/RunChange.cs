namespace Kubeflow.Pipelines;

/// <summary>Something changed in a run: the run's own state, or one task's.</summary>
/// <param name="RunId">The run.</param>
/// <param name="RunState">The run's state after the change.</param>
/// <param name="Task">The task that changed; null if the run itself did.</param>
public sealed record RunChange(string RunId, RuntimeState RunState, TaskDetails? Task)
{
    /// <summary>One line for people.</summary>
    public override string ToString() =>
        Task is null
            ? $"run {RunId}: {RunState.ToKfp()}"
            : $"{Task.Path}: {Task.State.ToKfp()}{(Task.Cached ? " (cached)" : "")}{(Task.Error is null ? "" : " " + Task.Error)}";
}
