using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>An object as it is kept: its text, which many may read at once, and the parts that are asked for most.</summary>
internal sealed class StoredObject
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private StoredObject(ObjectKey key, long version, byte[] json, JsonObject document)
    {
        Key = key;
        Version = version;
        Json = json;
        var metadata = document["metadata"]!.AsObject();
        Uid = (string?)metadata["uid"] ?? "";
        IsDeleting = metadata["deletionTimestamp"] is not null;
        Labels = metadata["labels"] is JsonObject { Count: > 0 } labels ? labels.ToDictionary(l => l.Key, l => (string?)l.Value ?? "", StringComparer.Ordinal) : NoLabels;
        Owners = metadata["ownerReferences"] is JsonArray { Count: > 0 } owners ? [.. owners.Select(o => (string?)o!["uid"] ?? "")] : [];
    }

    private static readonly Dictionary<string, string> NoLabels = [];

    public ObjectKey Key { get; }

    /// <summary>The store's count when it was written: its <c>resourceVersion</c>.</summary>
    public long Version { get; }

    /// <summary>The object in UTF-8.</summary>
    public byte[] Json { get; }

    public string Uid { get; }

    public bool IsDeleting { get; }

    public IReadOnlyDictionary<string, string> Labels { get; }

    /// <summary>The uids of the objects that own it.</summary>
    public IReadOnlyList<string> Owners { get; }

    /// <summary>The object under a new version, which the document is given too.</summary>
    public static StoredObject Of(ObjectKey key, long version, JsonObject document)
    {
        document["metadata"]!["resourceVersion"] = version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(key, version, JsonSerializer.SerializeToUtf8Bytes(document, Compact), document);
    }

    /// <summary>The object as it was written before.</summary>
    public static StoredObject Read(ObjectKey key, long version, byte[] json) => new(key, version, json, Parse(json));

    /// <summary>A copy that the caller may change.</summary>
    public JsonObject ToDocument() => Parse(Json);

    private static JsonObject Parse(byte[] json) => JsonNode.Parse(json)!.AsObject();
}
