using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>The columns of ConfigMaps and Secrets.</summary>
internal static class ConfigColumns
{
    private static readonly TableColumn Data = new("Data", (o, _) => Count(o["data"]) + Count(o["binaryData"]), Type: "integer", Description: "Entries.");

    public static IReadOnlyList<TableColumn> ConfigMap { get; } = [TableColumn.ObjectName, Data, TableColumn.Age];

    public static IReadOnlyList<TableColumn> Secret { get; } = [TableColumn.ObjectName, new("Type", (o, _) => o["type"]?.DeepClone()), Data, TableColumn.Age];

    private static int Count(JsonNode? map) => (map as JsonObject)?.Count ?? 0;
}
