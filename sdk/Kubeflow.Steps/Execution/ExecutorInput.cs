using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines.Execution;

/// <summary>What a KFP launcher gives a step, as JSON: its inputs, and where its outputs go.</summary>
public sealed record ExecutorInput
{
    /// <summary>The step's inputs.</summary>
    public ExecutorInputs Inputs { get; init; } = new();

    /// <summary>Where the step's outputs go.</summary>
    public ExecutorOutputs Outputs { get; init; } = new();
}

/// <summary>A step's inputs.</summary>
public sealed record ExecutorInputs
{
    /// <summary>Parameter values by input name.</summary>
    public IReadOnlyDictionary<string, JsonElement> ParameterValues { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Artifacts by input name.</summary>
    public IReadOnlyDictionary<string, RuntimeArtifactList> Artifacts { get; init; } = new Dictionary<string, RuntimeArtifactList>();
}

/// <summary>Where a step's outputs go.</summary>
public sealed record ExecutorOutputs
{
    /// <summary>Output parameters by name.</summary>
    public IReadOnlyDictionary<string, OutputParameter> Parameters { get; init; } = new Dictionary<string, OutputParameter>();

    /// <summary>Output artifacts by name.</summary>
    public IReadOnlyDictionary<string, RuntimeArtifactList> Artifacts { get; init; } = new Dictionary<string, RuntimeArtifactList>();

    /// <summary>The file for the step's <see cref="ExecutorOutput"/>.</summary>
    public string OutputFile { get; init; } = "";
}

/// <summary>Where one output parameter goes.</summary>
public sealed record OutputParameter
{
    /// <summary>The file for its text.</summary>
    public string OutputFile { get; init; } = "";
}

/// <summary>The artifacts of one input or output.</summary>
public sealed record RuntimeArtifactList
{
    /// <summary>The artifacts; one unless the input is a list.</summary>
    public IReadOnlyList<RuntimeArtifact> Artifacts { get; init; } = [];
}

/// <summary>An artifact as it travels between engine and step.</summary>
public sealed record RuntimeArtifact
{
    /// <summary>The artifact's name.</summary>
    public string? Name { get; init; }

    /// <summary>Where it is kept.</summary>
    public string? Uri { get; init; }

    /// <summary>Its schema.</summary>
    public RuntimeArtifactType? Type { get; init; }

    /// <summary>Its metadata.</summary>
    public JsonObject? Metadata { get; init; }

    /// <summary>A path that replaces the one of <see cref="Uri"/>.</summary>
    public string? CustomPath { get; init; }
}

/// <summary>The schema of a travelling artifact.</summary>
public sealed record RuntimeArtifactType
{
    /// <summary>The schema's title.</summary>
    public string? SchemaTitle { get; init; }

    /// <summary>The schema's version.</summary>
    public string? SchemaVersion { get; init; }

    /// <summary>The schema's text, from servers that send it.</summary>
    public string? InstanceSchema { get; init; }
}
