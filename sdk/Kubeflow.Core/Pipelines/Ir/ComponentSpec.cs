using System.Text.Json;

namespace Kubeflow.Pipelines.Ir;

/// <summary>A component: its interface, and either an executor or a DAG.</summary>
public sealed record ComponentSpec
{
    /// <summary>Declared inputs.</summary>
    public ComponentInputsSpec? InputDefinitions { get; init; }

    /// <summary>Declared outputs.</summary>
    public ComponentOutputsSpec? OutputDefinitions { get; init; }

    /// <summary>The tasks, if the component is a graph.</summary>
    public DagSpec? Dag { get; init; }

    /// <summary>The executor, if the component is a step.</summary>
    public string? ExecutorLabel { get; init; }

    /// <summary>Settings of one platform each; not used by KFP's open-source servers.</summary>
    public IReadOnlyList<SinglePlatformSpec>? SinglePlatformSpecs { get; init; }

    /// <summary>Task settings that are handed to the step.</summary>
    public IReadOnlyList<TaskConfigPassthrough>? TaskConfigPassthroughs { get; init; }
}

/// <summary>Declared inputs.</summary>
public sealed record ComponentInputsSpec
{
    /// <summary>Artifacts by name.</summary>
    public IReadOnlyDictionary<string, InputArtifactSpec>? Artifacts { get; init; }

    /// <summary>Parameters by name.</summary>
    public IReadOnlyDictionary<string, InputParameterSpec>? Parameters { get; init; }
}

/// <summary>An input artifact.</summary>
public sealed record InputArtifactSpec
{
    /// <summary>Its type.</summary>
    public ArtifactTypeSchema? ArtifactType { get; init; }

    /// <summary>Whether it may be absent.</summary>
    public bool? IsOptional { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is a list of artifacts.</summary>
    public bool? IsArtifactList { get; init; }
}

/// <summary>An input parameter.</summary>
public sealed record InputParameterSpec
{
    /// <summary>The parameter's old type field (INT, DOUBLE, STRING); superseded by <see cref="ParameterType"/>.</summary>
    public string? Type { get; init; }

    /// <summary>Its type, such as NUMBER_DOUBLE.</summary>
    public string? ParameterType { get; init; }

    /// <summary>Its default; <see cref="JsonValueKind.Undefined"/> if there is none.</summary>
    public JsonElement DefaultValue { get; init; }

    /// <summary>Whether it may be absent.</summary>
    public bool? IsOptional { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>The values that are allowed; null for any.</summary>
    public IReadOnlyList<JsonElement>? Literals { get; init; }
}

/// <summary>Declared outputs.</summary>
public sealed record ComponentOutputsSpec
{
    /// <summary>Artifacts by name.</summary>
    public IReadOnlyDictionary<string, OutputArtifactSpec>? Artifacts { get; init; }

    /// <summary>Parameters by name.</summary>
    public IReadOnlyDictionary<string, OutputParameterSpec>? Parameters { get; init; }
}

/// <summary>An output artifact.</summary>
public sealed record OutputArtifactSpec
{
    /// <summary>Its type.</summary>
    public ArtifactTypeSchema? ArtifactType { get; init; }

    /// <summary>Facts that are set before the step runs.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Metadata { get; init; }

    /// <summary>Deprecated twin of <see cref="Metadata"/>.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Properties { get; init; }

    /// <summary>Deprecated twin of <see cref="Metadata"/>.</summary>
    public IReadOnlyDictionary<string, JsonElement>? CustomProperties { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is a list of artifacts.</summary>
    public bool? IsArtifactList { get; init; }
}

/// <summary>An output parameter.</summary>
public sealed record OutputParameterSpec
{
    /// <summary>The parameter's old type field; superseded by <see cref="ParameterType"/>.</summary>
    public string? Type { get; init; }

    /// <summary>Its type, such as NUMBER_DOUBLE.</summary>
    public string? ParameterType { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }
}

/// <summary>An artifact's type: one of the three fields.</summary>
public sealed record ArtifactTypeSchema
{
    /// <summary>The type's title, such as <c>system.Dataset</c>.</summary>
    public string? SchemaTitle { get; init; }

    /// <summary>An address of the schema; KFP's servers refuse it.</summary>
    public string? SchemaUri { get; init; }

    /// <summary>The schema itself, as text.</summary>
    public string? InstanceSchema { get; init; }

    /// <summary>The type's version.</summary>
    public string? SchemaVersion { get; init; }
}

/// <summary>A task setting that is handed to the step.</summary>
public sealed record TaskConfigPassthrough
{
    /// <summary>RESOURCES, ENV, KUBERNETES_AFFINITY, KUBERNETES_TOLERATIONS, KUBERNETES_NODE_SELECTOR or KUBERNETES_VOLUMES.</summary>
    public string? Field { get; init; }

    /// <summary>Whether the setting also holds for the task itself.</summary>
    public bool? ApplyToTask { get; init; }
}
