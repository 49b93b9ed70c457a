using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>A column whose value stands at a path of the object.</summary>
internal static class PathColumn
{
    public static TableColumn Of(PrinterColumn column)
    {
        var path = JsonPath.Parse(column.Path);
        return new(column.Name, (o, now) => Cell(path.First(o), column.Type, now), column.Priority, column.Type, column.Description);
    }

    private static JsonNode? Cell(JsonNode? value, string type, DateTimeOffset now) => (type, value) switch
    {
        (_, null) => null,
        ("date", _) => HumanTime.Since(value, now),
        ("string", JsonValue text) when text.GetValueKind() == JsonValueKind.String => value.DeepClone(),
        ("string", _) => value.ToJsonString(Answer.Compact),
        ("boolean", JsonValue flag) when flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.DeepClone(),
        ("integer" or "number", JsonValue number) when number.GetValueKind() == JsonValueKind.Number => value.DeepClone(),
        // Of another type than the column says: kubectl shows it blank.
        _ => null,
    };
}
