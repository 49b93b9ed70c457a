using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>The columns of claims of volumes.</summary>
internal static class VolumeClaimColumns
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["ReadWriteOnce"] = "RWO", ["ReadOnlyMany"] = "ROX", ["ReadWriteMany"] = "RWX", ["ReadWriteOncePod"] = "RWOP",
    };

    public static IReadOnlyList<TableColumn> All { get; } =
    [
        TableColumn.ObjectName,
        new("Status", (o, _) => o["status"]?["phase"]?.ToString() ?? ""),
        new("Volume", (o, _) => o["spec"]?["volumeName"]?.ToString() ?? ""),
        new("Capacity", (o, _) => o["status"]?["capacity"]?["storage"]?.ToString() ?? ""),
        new("Access Modes", (o, _) => string.Join(',', (o["spec"]?["accessModes"] as JsonArray ?? []).Select(m => Short.GetValueOrDefault($"{m}", $"{m}")))),
        new("StorageClass", (o, _) => o["spec"]?["storageClassName"]?.ToString() ?? ""),
        TableColumn.Age,
        new("VolumeMode", (o, _) => o["spec"]?["volumeMode"]?.ToString() ?? "Filesystem", 1),
    ];
}
