using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Reads JSON as Kubernetes does: of a field that is said twice the last value counts, and it is known that it was.</summary>
internal static class JsonBody
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 256 };

    /// <exception cref="JsonException">It is not JSON.</exception>
    public static (JsonNode? Node, IReadOnlyList<string> Duplicates) Read(ReadOnlySpan<byte> json)
    {
        var duplicates = new List<string>();
        var reader = new Utf8JsonReader(json, Options);
        if (!reader.Read())
            throw new JsonException("The body is empty.");
        var node = Value(ref reader, "", duplicates);
        if (reader.Read())
            throw new JsonException("The body goes on after its end.");
        return (node, duplicates);
    }

    private static JsonNode? Value(ref Utf8JsonReader reader, string path, List<string> duplicates) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Fields(ref reader, path, duplicates),
        JsonTokenType.StartArray => Items(ref reader, path, duplicates),
        JsonTokenType.Null => null,
        _ => JsonNode.Parse(ref reader),
    };

    private static JsonObject Fields(ref Utf8JsonReader reader, string path, List<string> duplicates)
    {
        var fields = new JsonObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var at = path.Length == 0 ? name : $"{path}.{name}";
            reader.Read();
            var value = Value(ref reader, at, duplicates);
            if (fields.ContainsKey(name))
                duplicates.Add(at);
            fields[name] = value;
        }
        return fields;
    }

    private static JsonArray Items(ref Utf8JsonReader reader, string path, List<string> duplicates)
    {
        var items = new JsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(ref reader, $"{path}[{items.Count}]", duplicates));
        return items;
    }
}
