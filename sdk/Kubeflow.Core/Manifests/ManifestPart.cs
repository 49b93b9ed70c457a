using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kubeflow.Manifests;

/// <summary>A part of a Kubernetes object. Fields without a property of their own are kept as they stand, so that nothing is lost.</summary>
public abstract record ManifestPart
{
    private protected ManifestPart()
    {
    }

    /// <summary>Fields that this type has no property for, as they stand in the document; empty if there are none.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> Other
    {
        get => Kept ?? [];
        init => Kept = value.Count == 0 ? null : new Dictionary<string, JsonElement>(value);
    }

    [JsonExtensionData]
    [JsonInclude]
    internal Dictionary<string, JsonElement>? Kept { get; set; }
}
