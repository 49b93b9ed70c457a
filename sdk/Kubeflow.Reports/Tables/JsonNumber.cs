using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Reports;

/// <summary>Reads numbers where a foreign document should hold one.</summary>
internal static class JsonNumber
{
    /// <summary>The number; null if it is none, or no finite one.</summary>
    public static double? Of(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number
        && double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? number : null;

    public static double? Of(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;
}
