namespace Kubeflow.Training;

/// <summary>A training that did not end well.</summary>
/// <param name="resource">The job, such as <c>TrainJob digits</c>.</param>
/// <param name="state">How it ended.</param>
/// <param name="hint">The next step; with the last lines it printed, where there are some.</param>
public sealed class TrainingFailedException(string resource, TrainingState state, string hint)
    : KubeflowException(state.Reason.Length > 0 ? state.Reason : "TrainingFailed", $"{resource} failed{(state.Message.Length > 0 ? $": {state.Message.TrimEnd('.')}" : "")}.", hint, resource)
{
    /// <summary>How it ended.</summary>
    public TrainingState State { get; } = state;
}
