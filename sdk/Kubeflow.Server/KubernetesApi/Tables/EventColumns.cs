using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>The columns of events.</summary>
internal static class EventColumns
{
    public static IReadOnlyList<TableColumn> All { get; } =
    [
        new("Last Seen", (e, now) => HumanTime.Since(e["lastTimestamp"] ?? e["eventTime"] ?? e["firstTimestamp"] ?? e["metadata"]!["creationTimestamp"], now)),
        new("Type", (e, _) => e["type"]?.DeepClone()),
        new("Reason", (e, _) => e["reason"]?.DeepClone()),
        new("Object", (e, _) => About(e)),
        new("Subobject", (e, _) => e["involvedObject"]?["fieldPath"]?.ToString() ?? "", 1),
        new("Source", (e, _) => e["source"]?["component"]?.ToString() ?? e["reportingComponent"]?.ToString() ?? "", 1),
        new("Message", (e, _) => e["message"]?.ToString().Trim() ?? ""),
        new("First Seen", (e, now) => HumanTime.Since(e["firstTimestamp"] ?? e["eventTime"] ?? e["metadata"]!["creationTimestamp"], now), 1),
        new("Count", (e, _) => e["count"]?.DeepClone() ?? 1, 1, "integer"),
        TableColumn.ObjectName with { Priority = 1 },
    ];

    private static string About(JsonObject e)
    {
        var (kind, name) = (e["involvedObject"]?["kind"]?.ToString().ToLowerInvariant(), e["involvedObject"]?["name"]?.ToString());
        return string.IsNullOrEmpty(name) ? kind ?? "" : $"{kind}/{name}";
    }
}
