using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Numbers of documents by their value: <c>1</c>, <c>1.0</c> and <c>1e0</c> are one number, as in Kubernetes.</summary>
internal static class Numbers
{
    /// <summary>A whole number of 64 bits.</summary>
    public static bool TryWhole(JsonNode? node, out long whole)
    {
        whole = 0;
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.Number)
            return false;
        if (value.TryGetValue(out whole))
            return true;
        if (value.TryGetValue(out int small))
        {
            whole = small;
            return true;
        }
        var text = value.ToJsonString();
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out whole) || TryWhole(Of(text), out whole);
    }

    /// <summary>The number as a double.</summary>
    public static double Of(JsonNode node) => node is JsonValue value && value.TryGetValue(out double number) ? number : Of(node.ToJsonString());

    /// <summary>Whether two numbers are equal.</summary>
    public static bool Same(JsonNode a, JsonNode b) =>
        TryWhole(a, out var x) && TryWhole(b, out var y) ? x == y : Of(a).Equals(Of(b));

    /// <summary>The one way to write a number, for keys and messages.</summary>
    public static string Text(JsonNode node) =>
        TryWhole(node, out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : Of(node).ToString("R", CultureInfo.InvariantCulture);

    private static double Of(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool TryWhole(double number, out long whole)
    {
        // Past 2^53 a double no longer says which whole number was meant.
        var fits = double.IsInteger(number) && Math.Abs(number) <= 1L << 53;
        whole = fits ? (long)number : 0;
        return fits;
    }
}
