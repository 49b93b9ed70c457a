namespace Kubeflow.Pipelines;

/// <summary>A run ended without success.</summary>
/// <param name="run">The run as it ended.</param>
public sealed class RunFailedException(RunDetails run)
    : KubeflowException("RunFailed", $"Run '{run.Id}' {(run.State == RuntimeState.Canceled ? "was cancelled" : "failed")}: {run.Error ?? run.State.ToKfp()}", resource: $"run {run.Id}")
{
    /// <summary>The run as it ended, with all its tasks.</summary>
    public RunDetails Run { get; } = run;
}
