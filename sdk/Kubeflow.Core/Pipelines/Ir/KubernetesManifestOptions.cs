namespace Kubeflow.Pipelines.Ir;

/// <summary>How a pipeline is called as objects of the Kubernetes API, in which KFP can store pipelines since 2.14.</summary>
public sealed record KubernetesManifestOptions
{
    /// <summary>The name of the Pipeline object.</summary>
    /// <value>Default: null, the pipeline's own name.</value>
    public string? PipelineName { get; init; }

    /// <summary>The pipeline's name for people.</summary>
    /// <value>Default: null, <see cref="PipelineName"/>.</value>
    public string? PipelineDisplayName { get; init; }

    /// <summary>The name of the PipelineVersion object.</summary>
    /// <value>Default: null, <see cref="PipelineName"/>.</value>
    public string? PipelineVersionName { get; init; }

    /// <summary>The version's name for people.</summary>
    /// <value>Default: null, <see cref="PipelineVersionName"/>.</value>
    public string? PipelineVersionDisplayName { get; init; }

    /// <summary>The namespace of the objects.</summary>
    /// <value>Default: null, the one they are applied in.</value>
    public string? Namespace { get; init; }

    /// <summary>Whether the Pipeline object is written too, before its version.</summary>
    /// <value>Default: false: it is in the cluster already.</value>
    public bool IncludePipeline { get; init; }
}
