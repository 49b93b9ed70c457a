using System.Text.Json;

namespace Kubeflow.Pipelines.Execution;

/// <summary>What a step gives back to KFP's launcher, as JSON.</summary>
public sealed record ExecutorOutput
{
    /// <summary>Output parameters by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> ParameterValues { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Output artifacts by name.</summary>
    public IReadOnlyDictionary<string, RuntimeArtifactList> Artifacts { get; init; } = new Dictionary<string, RuntimeArtifactList>();
}
