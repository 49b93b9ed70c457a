using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>The words of one place of a schema; a word of the wrong type is noted as a cause.</summary>
internal sealed class SchemaWords(JsonObject schema, string at, List<FieldCause> causes)
{
    /// <summary>The place as it was written.</summary>
    public JsonObject Written => schema;

    /// <summary>A text; empty if it is not given.</summary>
    public string Text(string word) => Value(word, JsonValueKind.String)?.GetValue<string>() ?? "";

    /// <summary>A flag; false if it is not given.</summary>
    public bool Flag(string word)
    {
        var kind = schema[word]?.GetValueKind();
        if (kind is not (null or JsonValueKind.True or JsonValueKind.False))
            Wrong(word, "boolean");
        return kind == JsonValueKind.True;
    }

    /// <summary>A number; null if it is not given.</summary>
    public double? Number(string word) => Value(word, JsonValueKind.Number) is { } value ? Numbers.Of(value) : null;

    /// <summary>A whole number; null if it is not given.</summary>
    public long? Whole(string word)
    {
        if (Value(word, JsonValueKind.Number) is not { } value)
            return null;
        if (Numbers.TryWhole(value, out var whole))
            return whole;
        Wrong(word, "integer");
        return null;
    }

    /// <summary>Texts; empty if they are not given.</summary>
    public IReadOnlyList<string> Texts(string word)
    {
        if (schema[word] is not { } node)
            return [];
        if (node is JsonArray items && items.All(i => i?.GetValueKind() == JsonValueKind.String))
            return [.. items.Select(i => i!.GetValue<string>())];
        Wrong(word, "array of strings");
        return [];
    }

    private JsonNode? Value(string word, JsonValueKind kind)
    {
        if (schema[word] is not { } node || node.GetValueKind() == kind)
            return schema[word];
        Wrong(word, kind == JsonValueKind.String ? "string" : "number");
        return null;
    }

    private void Wrong(string word, string type) => causes.Add(new("FieldValueTypeInvalid", $"{at}.{word}", $"must be of type {type}"));
}
