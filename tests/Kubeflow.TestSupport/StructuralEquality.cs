using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.TestSupport;

/// <summary>Compares documents as data: key order does not count, numbers count by value.</summary>
public static class StructuralEquality
{
    /// <summary>The differences, each with its path; empty when both say the same.</summary>
    public static IReadOnlyList<string> Differences(JsonNode? expected, JsonNode? actual)
    {
        var found = new List<string>();
        Compare("$", expected, actual, found);
        return found;
    }

    private static void Compare(string path, JsonNode? expected, JsonNode? actual, List<string> found)
    {
        switch (expected, actual)
        {
            case (JsonObject e, JsonObject a):
                foreach (var key in e.Select(p => p.Key).Union(a.Select(p => p.Key)).Order(StringComparer.Ordinal))
                {
                    var at = $"{path}.{key}";
                    if (!a.ContainsKey(key))
                        found.Add($"{at} is missing, expected {Text(e[key])}");
                    else if (!e.ContainsKey(key))
                        found.Add($"{at} is not expected, got {Text(a[key])}");
                    else
                        Compare(at, e[key], a[key], found);
                }
                break;
            case (JsonArray e, JsonArray a):
                if (e.Count != a.Count)
                    found.Add($"{path} has {a.Count} items, expected {e.Count}");
                for (var i = 0; i < Math.Min(e.Count, a.Count); i++)
                    Compare($"{path}[{i}]", e[i], a[i], found);
                break;
            default:
                if (!Same(expected, actual))
                    found.Add($"{path} is {Text(actual)}, expected {Text(expected)}");
                break;
        }
    }

    private static bool Same(JsonNode? a, JsonNode? b)
    {
        if (a is null || b is null)
            return a is null && b is null;
        if (a.GetValueKind() == JsonValueKind.Number && b.GetValueKind() == JsonValueKind.Number)
            return Number(a).Equals(Number(b));
        return JsonNode.DeepEquals(a, b);
    }

    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    private static string Text(JsonNode? node) => node?.ToJsonString() is { } text ? text.Length > 200 ? text[..200] + "..." : text : "null";
}
