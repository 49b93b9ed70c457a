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

    /// <summary>Where output artifacts go, such as <c>s3://bucket/pipelines</c>.</summary>
    /// <value>Default: null, where the engine keeps them; on this machine the run's folder, whatever root the document names.</value>
    public string? PipelineRoot { get; init; }
}
