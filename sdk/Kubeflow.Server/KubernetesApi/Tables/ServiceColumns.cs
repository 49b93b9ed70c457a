using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>The columns of services.</summary>
internal static class ServiceColumns
{
    public static IReadOnlyList<TableColumn> All { get; } =
    [
        TableColumn.ObjectName,
        new("Type", (o, _) => o["spec"]?["type"]?.ToString() ?? "ClusterIP"),
        new("Cluster-IP", (o, _) => o["spec"]?["clusterIP"]?.ToString() ?? "<none>"),
        new("External-IP", (o, _) => o["spec"]?["externalIPs"] is JsonArray { Count: > 0 } addresses ? string.Join(',', addresses.Select(a => a?.ToString())) : "<none>"),
        new("Port(s)", (o, _) => Ports(o["spec"]?["ports"])),
        TableColumn.Age,
        new("Selector", (o, _) => Pairs(o["spec"]?["selector"]), 1),
    ];

    /// <summary>Labels as <c>a=b,c=d</c>.</summary>
    public static string Pairs(JsonNode? labels) => labels is JsonObject { Count: > 0 } map ? string.Join(',', map.Select(l => $"{l.Key}={l.Value}")) : "<none>";

    private static string Ports(JsonNode? ports) => ports is JsonArray { Count: > 0 } list
        ? string.Join(',', list.Select(p => $"{p?["port"]}{(p?["nodePort"] is { } node ? $":{node}" : "")}/{p?["protocol"]?.ToString() ?? "TCP"}"))
        : "<none>";
}
