using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.Remote.Objects;

/// <summary>An object as the server wrote it, and what tells it from others: a tenth of the memory of its parsed form.</summary>
/// <param name="Key">Its uid; its namespace and name if it has none.</param>
/// <param name="Version">Its resourceVersion.</param>
/// <param name="Json">All of it.</param>
internal readonly record struct RawObject(string Key, string Version, ReadOnlyMemory<byte> Json)
{
    /// <summary>Reads what tells an object from others.</summary>
    /// <exception cref="JsonException">It is no object.</exception>
    public static RawObject Read(ReadOnlyMemory<byte> json)
    {
        string? uid = null, version = null, name = null, @namespace = null;
        JsonScan.Properties(json.Span, (property, value) =>
        {
            if (property.SequenceEqual("metadata"u8))
                JsonScan.Properties(value, (field, text) =>
                {
                    if (field.SequenceEqual("uid"u8))
                        uid = JsonScan.Text(text);
                    else if (field.SequenceEqual("resourceVersion"u8))
                        version = JsonScan.Text(text);
                    else if (field.SequenceEqual("name"u8))
                        name = JsonScan.Text(text);
                    else if (field.SequenceEqual("namespace"u8))
                        @namespace = JsonScan.Text(text);
                });
        });
        return new(uid ?? $"{@namespace}/{name}", version ?? "", json);
    }

    /// <summary>A copy of the object for a caller. Items of lists of built-in kinds do not say what they are: it is put in.</summary>
    public JsonObject Parse(ResourceKind kind)
    {
        var parsed = (JsonObject)JsonNode.Parse(Json.Span)!;
        if (!parsed.ContainsKey("kind"))
            parsed.Insert(0, "kind", kind.Kind);
        if (!parsed.ContainsKey("apiVersion"))
            parsed.Insert(0, "apiVersion", kind.ApiVersion);
        return parsed;
    }
}
