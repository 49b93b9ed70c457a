using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines.Local;

/// <summary>Documents hold whole numbers as <c>20.0</c>; steps get <c>20</c>, in lists and objects too, as on a cluster.</summary>
internal static class WholeNumbers
{
    public static JsonElement In(JsonElement value) =>
        Has(value) ? Json.Of(Convert(value)) : value;

    private static bool Has(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => IsWhole(value, out _),
        JsonValueKind.Array => value.EnumerateArray().Any(Has),
        JsonValueKind.Object => value.EnumerateObject().Any(p => Has(p.Value)),
        _ => false,
    };

    private static JsonNode? Convert(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when IsWhole(value, out var digits) => JsonNode.Parse(digits),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(Convert)]),
        JsonValueKind.Object => new JsonObject(value.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Convert(p.Value)))),
        JsonValueKind.Null => null,
        _ => JsonNode.Parse(value.GetRawText()),
    };

    // From 1e21 on KFP's JSON writes an exponent, and so do we.
    private static bool IsWhole(JsonElement number, out string digits)
    {
        digits = "";
        if (number.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0)
            return false;
        var value = number.GetDouble();
        if (Math.Abs(value) >= 1e21 || Math.Truncate(value) != value)
            return false;
        digits = value == 0 ? "0" : value.ToString("F0", CultureInfo.InvariantCulture);
        return true;
    }
}
