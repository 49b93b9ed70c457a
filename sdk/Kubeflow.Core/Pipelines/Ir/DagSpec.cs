namespace Kubeflow.Pipelines.Ir;

/// <summary>The tasks of a graph, and what it gives outward.</summary>
public sealed record DagSpec
{
    /// <summary>Tasks by name.</summary>
    public IReadOnlyDictionary<string, PipelineTaskSpec>? Tasks { get; init; }

    /// <summary>Where the graph's outputs come from.</summary>
    public DagOutputsSpec? Outputs { get; init; }
}

/// <summary>Where a graph's outputs come from.</summary>
public sealed record DagOutputsSpec
{
    /// <summary>Artifacts by output name.</summary>
    public IReadOnlyDictionary<string, DagOutputArtifactSpec>? Artifacts { get; init; }

    /// <summary>Parameters by output name.</summary>
    public IReadOnlyDictionary<string, DagOutputParameterSpec>? Parameters { get; init; }
}

/// <summary>The sources of one output artifact: the first that was made.</summary>
public sealed record DagOutputArtifactSpec
{
    /// <summary>The sources.</summary>
    public IReadOnlyList<ArtifactSelectorSpec>? ArtifactSelectors { get; init; }
}

/// <summary>An output artifact of a task in the graph.</summary>
public sealed record ArtifactSelectorSpec
{
    /// <summary>The task.</summary>
    public string? ProducerSubtask { get; init; }

    /// <summary>Its output.</summary>
    public string? OutputArtifactKey { get; init; }
}

/// <summary>The source of one output parameter: one of the two fields.</summary>
public sealed record DagOutputParameterSpec
{
    /// <summary>A single source.</summary>
    public ParameterSelectorSpec? ValueFromParameter { get; init; }

    /// <summary>Several sources: the first that was made.</summary>
    public ParameterSelectorsSpec? ValueFromOneof { get; init; }
}

/// <summary>An output parameter of a task in the graph.</summary>
public sealed record ParameterSelectorSpec
{
    /// <summary>The task.</summary>
    public string? ProducerSubtask { get; init; }

    /// <summary>Its output.</summary>
    public string? OutputParameterKey { get; init; }
}

/// <summary>Several sources.</summary>
public sealed record ParameterSelectorsSpec
{
    /// <summary>The sources, in the order they are tried.</summary>
    public IReadOnlyList<ParameterSelectorSpec>? ParameterSelectors { get; init; }
}
