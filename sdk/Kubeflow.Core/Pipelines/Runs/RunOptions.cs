namespace Kubeflow.Pipelines;

/// <summary>How a run is started.</summary>
public sealed record RunOptions
{
    /// <summary>The run's name for people.</summary>
    /// <value>Default: the pipeline's name and the time.</value>
    public string? DisplayName { get; init; }

    /// <summary>Whether earlier results may be used.</summary>
    /// <value>Default: null, each task's own setting.</value>
    public bool? EnableCache { get; init; }
}
