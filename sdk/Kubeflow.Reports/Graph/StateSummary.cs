using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>The states of one node's instances in one: what matters most wins.</summary>
/// <param name="State">Null if the run never came here.</param>
/// <param name="Total">How many instances there are.</param>
/// <param name="Done">How many of them succeeded.</param>
/// <param name="Cached">How many of them took an earlier result.</param>
internal sealed record StateSummary(RuntimeState? State, int Total, int Done, int Cached)
{
    private static readonly RuntimeState[] ByWeight =
    [
        RuntimeState.Failed, RuntimeState.Canceling, RuntimeState.Canceled, RuntimeState.Running, RuntimeState.Paused,
        RuntimeState.Pending, RuntimeState.Unspecified, RuntimeState.Succeeded, RuntimeState.Skipped,
    ];

    /// <summary>Whether every instance that ran took an earlier result.</summary>
    public bool AllCached => Cached > 0 && Cached == Done && State == RuntimeState.Succeeded;

    public static StateSummary Of(IReadOnlyList<TaskDetails> instances)
    {
        RuntimeState? state = null;
        int done = 0, cached = 0;
        foreach (var task in instances)
        {
            if (state is null || Array.IndexOf(ByWeight, task.State) < Array.IndexOf(ByWeight, state.Value))
                state = task.State;
            done += task.State == RuntimeState.Succeeded ? 1 : 0;
            cached += task.Cached ? 1 : 0;
        }
        return new(state, instances.Count, done, cached);
    }
}
