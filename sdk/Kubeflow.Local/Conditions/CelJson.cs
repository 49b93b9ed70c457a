using System.Text.Json;

namespace Kubeflow.Pipelines.Local;

/// <summary>JSON as values of an expression and back. Every number of a document is a double.</summary>
internal static class CelJson
{
    public static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => value.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.Object => value.EnumerateObject().GroupBy(f => f.Name).Aggregate(new CelMap(), (map, f) => map.With(f.Key, Read(f.Last().Value))),
        _ => null,
    };

    /// <summary>The name of a value's kind in a selector; null for a text, which every value has.</summary>
    public static string? KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => "number_value",
        JsonValueKind.True or JsonValueKind.False => "bool_value",
        JsonValueKind.Array => "list_value",
        JsonValueKind.Object => "struct_value",
        JsonValueKind.Null => "null_value",
        _ => null,
    };

    public static object? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            throw new CelFault($"'{(text.Length <= 40 ? text : text[..37] + "...")}' is no JSON");
        }
    }

    public static JsonElement Write(object? value) => Json.Of(Plain(value));

    private static object? Plain(object? value) => value switch
    {
        null or bool or long or ulong or double or string => value,
        IReadOnlyList<object?> list => list.Select(Plain).ToList(),
        CelMap map => map.Keys.ToDictionary(k => k as string ?? throw new CelFault("a map with keys that are no texts is no value of a pipeline"), k => Plain(map.Get(k))),
        _ => throw new CelFault($"it gives {CelTypes.Shown(value)}, which is no value of a pipeline"),
    };
}
