namespace Kubeflow.Manifests;

/// <summary>One thing that is so, or not, about an object, and since when.</summary>
[OtherFields("lastUpdateTime", "lastProbeTime")]
public sealed record Condition : ManifestPart
{
    /// <summary>What it is about, such as <c>Complete</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary><c>True</c>, <c>False</c> or <c>Unknown</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>The generation of the object that it was found for.</summary>
    public long? ObservedGeneration { get; init; }

    /// <summary>Since when it is so.</summary>
    public KubernetesTime? LastTransitionTime { get; init; }

    /// <summary>Why, in one word.</summary>
    public string? Reason { get; init; }

    /// <summary>Why, for people.</summary>
    public string? Message { get; init; }

    /// <summary>Whether <see cref="Status"/> is <c>True</c>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsTrue => Status == "True";
}
