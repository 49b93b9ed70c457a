namespace Kubeflow.Manifests;

/// <summary>What a container asks for and may use.</summary>
public sealed record ResourceRequirements : ManifestPart
{
    /// <summary>What it may use at most, such as <c>memory: 4Gi</c>.</summary>
    public IReadOnlyDictionary<string, IntOrString>? Limits { get; init; }

    /// <summary>What a machine must have free for it, such as <c>cpu: 500m</c>.</summary>
    public IReadOnlyDictionary<string, IntOrString>? Requests { get; init; }

    /// <summary>Claims of dynamically allocated devices.</summary>
    public IReadOnlyList<ResourceClaim>? Claims { get; init; }
}

/// <summary>A claim of dynamically allocated devices.</summary>
public sealed record ResourceClaim : ManifestPart
{
    /// <summary>The claim's name in the pod.</summary>
    public string Name { get; init; } = "";

    /// <summary>The part of it that is meant; null for all.</summary>
    public string? Request { get; init; }
}
