namespace Kubeflow.Pipelines.Ir;

/// <summary>A compiled pipeline: KFP's PipelineSpec. Absent fields are null; what a document says explicitly is kept.</summary>
public sealed record PipelineSpec
{
    /// <summary>The pipeline's name.</summary>
    public PipelineInfo? PipelineInfo { get; init; }

    /// <summary>Executors by label; their form depends on the step's kind.</summary>
    public DeploymentSpec? DeploymentSpec { get; init; }

    /// <summary>The document's schema; KFP's servers take <c>2.1.0</c>.</summary>
    public string? SchemaVersion { get; init; }

    /// <summary>What wrote the document.</summary>
    public string? SdkVersion { get; init; }

    /// <summary>Components by name.</summary>
    public IReadOnlyDictionary<string, ComponentSpec>? Components { get; init; }

    /// <summary>The pipeline itself: a component with a DAG.</summary>
    public ComponentSpec? Root { get; init; }

    /// <summary>Where artifacts go unless a run says otherwise.</summary>
    public string? DefaultPipelineRoot { get; init; }
}

/// <summary>The pipeline's name and description.</summary>
public sealed record PipelineInfo
{
    /// <summary>Lower case, digits and dashes.</summary>
    public string? Name { get; init; }

    /// <summary>A name for people.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What the pipeline does.</summary>
    public string? Description { get; init; }
}

/// <summary>How the steps run.</summary>
public sealed record DeploymentSpec
{
    /// <summary>Executors by label.</summary>
    public IReadOnlyDictionary<string, ExecutorSpec>? Executors { get; init; }
}
