using System.Runtime.CompilerServices;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>The columns of a kind: computed as Kubernetes does for its own kinds, as the definition says for others.</summary>
internal static class TableColumns
{
    private static readonly ConditionalWeakTable<KindDefinition, IReadOnlyList<TableColumn>> Known = [];

    private static readonly Dictionary<string, IReadOnlyList<TableColumn>> BuiltIn = new(StringComparer.Ordinal)
    {
        [ResourceKind.Pod.ToString()] = PodColumns.All,
        [ResourceKind.Job.ToString()] = JobColumns.All,
        [ResourceKind.Event.ToString()] = EventColumns.All,
        [ResourceKind.ConfigMap.ToString()] = ConfigColumns.ConfigMap,
        [ResourceKind.Secret.ToString()] = ConfigColumns.Secret,
        ["services"] = ServiceColumns.All,
        ["persistentvolumeclaims"] = VolumeClaimColumns.All,
    };

    public static IReadOnlyList<TableColumn> Of(KindDefinition kind) => Known.GetValue(kind, Find);

    private static IReadOnlyList<TableColumn> Find(KindDefinition kind) =>
        BuiltIn.TryGetValue(kind.Table, out var columns) ? columns : [TableColumn.ObjectName, .. kind.Columns.Select(PathColumn.Of)];
}
