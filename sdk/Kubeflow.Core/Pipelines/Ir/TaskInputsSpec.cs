using System.Text.Json;

namespace Kubeflow.Pipelines.Ir;

/// <summary>A task's arguments.</summary>
public sealed record TaskInputsSpec
{
    /// <summary>Parameters by input name.</summary>
    public IReadOnlyDictionary<string, TaskInputParameterSpec>? Parameters { get; init; }

    /// <summary>Artifacts by input name.</summary>
    public IReadOnlyDictionary<string, TaskInputArtifactSpec>? Artifacts { get; init; }
}

/// <summary>Where a parameter's value comes from: one of the first four fields.</summary>
public sealed record TaskInputParameterSpec
{
    /// <summary>An output of another task.</summary>
    public TaskOutputParameterSpec? TaskOutputParameter { get; init; }

    /// <summary>A value in the document.</summary>
    public ValueOrRuntimeParameter? RuntimeValue { get; init; }

    /// <summary>An input of the graph the task is in.</summary>
    public string? ComponentInputParameter { get; init; }

    /// <summary>How another task ended.</summary>
    public TaskFinalStatusSpec? TaskFinalStatus { get; init; }

    /// <summary>A CEL expression over the value that picks a part of it.</summary>
    public string? ParameterExpressionSelector { get; init; }
}

/// <summary>An output parameter of another task.</summary>
public sealed record TaskOutputParameterSpec
{
    /// <summary>The task.</summary>
    public string? ProducerTask { get; init; }

    /// <summary>Its output.</summary>
    public string? OutputParameterKey { get; init; }
}

/// <summary>How another task ended.</summary>
public sealed record TaskFinalStatusSpec
{
    /// <summary>The task.</summary>
    public string? ProducerTask { get; init; }
}

/// <summary>Where an artifact comes from: one of the first two fields.</summary>
public sealed record TaskInputArtifactSpec
{
    /// <summary>An output of another task.</summary>
    public TaskOutputArtifactSpec? TaskOutputArtifact { get; init; }

    /// <summary>An input of the graph the task is in.</summary>
    public string? ComponentInputArtifact { get; init; }

    /// <summary>A CEL expression that picks one artifact of a list.</summary>
    public string? ArtifactExpressionSelector { get; init; }
}

/// <summary>An output artifact of another task.</summary>
public sealed record TaskOutputArtifactSpec
{
    /// <summary>The task.</summary>
    public string? ProducerTask { get; init; }

    /// <summary>Its output.</summary>
    public string? OutputArtifactKey { get; init; }
}

/// <summary>A value in the document, or a parameter that is looked up when the task runs.</summary>
public sealed record ValueOrRuntimeParameter
{
    /// <summary>The value; <see cref="JsonValueKind.Undefined"/> if absent, <see cref="JsonValueKind.Null"/> if it is an explicit null.</summary>
    public JsonElement Constant { get; init; }

    /// <summary>Deprecated form of the value.</summary>
    public JsonElement ConstantValue { get; init; }

    /// <summary>An input of the component (importers only).</summary>
    public string? RuntimeParameter { get; init; }
}
