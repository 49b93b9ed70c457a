using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>JSON patch (RFC 6902): operations, each on the result of the one before.</summary>
internal static class JsonPatch
{
    /// <summary>Applies it to a copy.</summary>
    /// <exception cref="ClusterException">It is no patch (400), or an operation cannot be done (422).</exception>
    public static JsonNode? Apply(JsonNode current, JsonNode body)
    {
        if (body is not JsonArray operations)
            throw PatchDocument.Malformed("a JSON patch is a list of operations");
        JsonNode? document = current.DeepClone();
        for (var i = 0; i < operations.Count; i++)
            document = Do(document, operations[i] as JsonObject ?? throw PatchDocument.Malformed($"operation {i} is no object"), i);
        return document;
    }

    private static JsonNode? Do(JsonNode? document, JsonObject operation, int number)
    {
        var name = Text(operation, "op", number);
        var path = Pointer(operation, "path", number);
        switch (name)
        {
            case "test":
                if (!DocumentEquality.Same(Found(document, path, name, number), Value(operation, number)))
                    throw Failed(name, path, number, "the value is another one");
                return document;
            case "remove":
                return Remove(document, path, name, number);
            case "add":
                return Add(document, path, Value(operation, number), name, number);
            case "replace":
                Found(document, path, name, number);
                return Put(document, path, Value(operation, number), name, number);
            case "copy":
                return Add(document, path, Found(document, Pointer(operation, "from", number), name, number)?.DeepClone(), name, number);
            case "move":
                var from = Pointer(operation, "from", number);
                if (from.Holds(path))
                    throw Failed(name, path, number, "a value cannot be moved into itself");
                var moved = Found(document, from, name, number)?.DeepClone();
                return Add(Remove(document, from, name, number), path, moved, name, number);
            default:
                throw PatchDocument.Malformed($"operation {number} has op \"{name}\"; there are add, remove, replace, move, copy and test");
        }
    }

    private static JsonNode? Remove(JsonNode? document, JsonPointer path, string name, int number)
    {
        if (path.IsRoot)
            return null;
        Found(document, path, name, number);
        if (path.Parent(document) is JsonArray items)
        {
            JsonPointer.TryIndex(path.Last, items.Count, out var index);
            items.RemoveAt(index);
        }
        else
            path.Parent(document)!.AsObject().Remove(path.Last);
        return document;
    }

    private static JsonNode? Add(JsonNode? document, JsonPointer path, JsonNode? value, string name, int number)
    {
        if (path.IsRoot || path.Parent(document) is not JsonArray items)
            return Put(document, path, value, name, number);
        if (path.Last == "-")
            items.Add(value);
        else if (JsonPointer.TryIndex(path.Last, items.Count + 1, out var index))
            items.Insert(index, value);
        else
            throw Failed(name, path, number, $"the list has {items.Count} items");
        return document;
    }

    private static JsonNode? Put(JsonNode? document, JsonPointer path, JsonNode? value, string name, int number)
    {
        if (path.IsRoot)
            return value;
        switch (path.Parent(document))
        {
            case JsonObject fields:
                fields[path.Last] = value;
                return document;
            case JsonArray items when JsonPointer.TryIndex(path.Last, items.Count, out var index):
                items[index] = value;
                return document;
            default:
                throw Failed(name, path, number, "there is no such place");
        }
    }

    private static JsonNode? Found(JsonNode? document, JsonPointer path, string name, int number) =>
        path.TryGet(document, out var value) ? value : throw Failed(name, path, number, "there is no such place");

    private static JsonNode? Value(JsonObject operation, int number) => operation.TryGetPropertyValue("value", out var value)
        ? value?.DeepClone()
        : throw PatchDocument.Malformed($"operation {number} has no value");

    private static JsonPointer Pointer(JsonObject operation, string word, int number) => JsonPointer.Read(Text(operation, word, number))
        ?? throw PatchDocument.Malformed($"operation {number} has a {word} that does not start with '/'");

    private static string Text(JsonObject operation, string word, int number) => operation[word] is JsonValue value && value.GetValueKind() == JsonValueKind.String
        ? value.GetValue<string>()
        : throw PatchDocument.Malformed($"operation {number} has no {word}");

    private static ClusterException Failed(string name, JsonPointer path, int number, string why) => new(
        422, "Invalid", $"the server rejected our request due to an error in our request: {name} operation {number} at \"{path.Text}\" does not apply: {why}",
        causes: [new("FieldValueInvalid", path.Text, $"operation {number} ({name}): {why}")]);
}
