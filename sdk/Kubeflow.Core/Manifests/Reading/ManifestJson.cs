using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Kubeflow.Manifests;

/// <summary>Records of manifests to JSON and back.</summary>
internal static class ManifestJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = YamlDocuments.MaxDepth + 28,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a part after its form has been checked.</summary>
    /// <exception cref="ValidationException">A field is unknown or holds a value of another kind; all faults are in it.</exception>
    public static T Read<T>(JsonObject document, string path, ManifestPlaces places, ManifestStrictness strictness)
    {
        var faults = ManifestShapeCheck.Find(document, typeof(T), path, places, strictness);
        return faults.Count == 0 ? document.Deserialize<T>(Options)! : throw new ValidationException(places.Shown, faults);
    }

    public static JsonObject Write<T>(T part) => JsonSerializer.SerializeToNode(part, Options)!.AsObject();
}

/// <summary>What becomes of fields that no record knows.</summary>
internal enum ManifestStrictness
{
    /// <summary>They are faults: a slip of the pen must not run without effect.</summary>
    RefuseUnknown,

    /// <summary>They are kept: the document comes from a server, which may be newer than this SDK.</summary>
    KeepUnknown,
}
