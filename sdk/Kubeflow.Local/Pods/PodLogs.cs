using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Finds the log that is asked for.</summary>
internal sealed class PodLogs(LocalCluster cluster, Kubelet kubelet)
{
    /// <exception cref="ClusterException">There is no such pod (404) or container (400), or it has not started (400).</exception>
    public IAsyncEnumerable<string> ReadAsync(string name, string space, LogOptions options, CancellationToken cancellationToken)
    {
        var kind = cluster.Kinds.Get(ResourceKind.Pod);
        var key = new ObjectKey(space, name);
        var stored = cluster.Store.State.Find(kind.Table, key) ?? throw Refusal.NotFound(kind, name);
        var pod = stored.ToDocument();
        var container = ContainerOf(kind, pod, name, options.Container);
        var status = StatusOf(pod, container);
        if (status is null || (status["state"]?["waiting"] is JsonObject waiting && (int?)status["restartCount"] == 0 && status["state"]!["terminated"] is null && !options.Previous))
            throw Refusal.BadRequest(kind, name,
                $"container \"{container}\" in pod \"{name}\" is waiting to start: {(status?["state"]?["waiting"] as JsonObject)?["message"] ?? (status?["state"]?["waiting"] as JsonObject)?["reason"] ?? "ContainerCreating"}");
        var restart = (int?)status["restartCount"] ?? 0;
        if (options.Previous && restart == 0)
            throw Refusal.BadRequest(kind, name, $"previous terminated container \"{container}\" in pod \"{name}\" not found");
        var file = kubelet.FolderOf(stored.Uid).Log(container, options.Previous ? restart - 1 : restart);
        return PodLog.ReadAsync(file, options.TailLines, () => !options.Follow || options.Previous || IsOver(kind, key, stored.Uid, container, restart), cancellationToken);
    }

    private bool IsOver(KindDefinition kind, ObjectKey key, string uid, string container, int restart) =>
        cluster.Store.State.Find(kind.Table, key) is not { } now || now.Uid != uid
        || StatusOf(now.ToDocument(), container) is not { } status || (int?)status["restartCount"] != restart || status["state"]?["running"] is null;

    private static string ContainerOf(KindDefinition kind, JsonObject pod, string name, string? wanted)
    {
        var all = (pod["spec"]!["initContainers"] as JsonArray ?? []).Concat(pod["spec"]!["containers"]!.AsArray()).Select(c => c!["name"]!.ToString()).ToList();
        if (wanted is not null)
            return all.Contains(wanted) ? wanted : throw Refusal.BadRequest(kind, name, $"container {wanted} is not valid for pod {name}");
        var main = pod["spec"]!["containers"]!.AsArray();
        return main.Count == 1 ? main[0]!["name"]!.ToString()
            : pod["metadata"]!["annotations"]?["kubectl.kubernetes.io/default-container"]?.ToString()
            ?? throw Refusal.BadRequest(kind, name, $"a container name must be specified for pod {name}, choose one of: [{string.Join(' ', all)}]");
    }

    private static JsonObject? StatusOf(JsonObject pod, string container) =>
        (pod["status"]?["containerStatuses"] as JsonArray ?? []).Concat(pod["status"]?["initContainerStatuses"] as JsonArray ?? [])
            .FirstOrDefault(s => s!["name"]?.ToString() == container)?.AsObject();
}
