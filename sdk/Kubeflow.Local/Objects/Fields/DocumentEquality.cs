using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Whether documents say the same: the order of fields does not count, numbers count by value.</summary>
internal static class DocumentEquality
{
    /// <summary>Whether both say the same; an absent node is JSON's null.</summary>
    public static bool Same(JsonNode? a, JsonNode? b)
    {
        if (ReferenceEquals(a, b))
            return true;
        return (a, b) switch
        {
            (JsonObject x, JsonObject y) => Same(x, y),
            (JsonArray x, JsonArray y) => Same(x, y),
            (JsonValue x, JsonValue y) => Same(x, y),
            _ => false,
        };
    }

    private static bool Same(JsonObject a, JsonObject b)
    {
        if (a.Count != b.Count)
            return false;
        foreach (var (name, value) in a)
            if (!b.TryGetPropertyValue(name, out var other) || !Same(value, other))
                return false;
        return true;
    }

    private static bool Same(JsonArray a, JsonArray b)
    {
        if (a.Count != b.Count)
            return false;
        for (var i = 0; i < a.Count; i++)
            if (!Same(a[i], b[i]))
                return false;
        return true;
    }

    private static bool Same(JsonValue a, JsonValue b)
    {
        var kind = a.GetValueKind();
        if (kind != b.GetValueKind())
            return false;
        return kind switch
        {
            JsonValueKind.String => a.GetValue<string>() == b.GetValue<string>(),
            JsonValueKind.Number => Numbers.Same(a, b),
            _ => true,
        };
    }
}
