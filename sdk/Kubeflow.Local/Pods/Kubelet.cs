using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Runs the cluster's pods on this machine.</summary>
internal sealed class Kubelet(LocalCluster cluster, LocalClusterOptions options, string folder)
{
    private readonly EventRecorder _events = new(cluster, "kubelet", options.TimeProvider);
    private readonly ConcurrentDictionary<string, (CancellationTokenSource Stop, Task Work)> _workers = new(StringComparer.Ordinal);

    /// <summary>The files of a pod.</summary>
    public PodFolder FolderOf(string uid) => new(folder, uid);

    /// <summary>Runs pods until it is cancelled, then ends them.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var kind = cluster.Kinds.Get(ResourceKind.Pod);
        var watch = new ObjectWatch(cluster.Store, kind, new Selection(kind, "", "", ""));
        var before = watch.List().Objects.Select(o => o.Uid).ToHashSet(StringComparer.Ordinal);
        try
        {
            await foreach (var change in watch.AllAsync(cancellationToken).ConfigureAwait(false))
                await SeeAsync(change, before.Remove(change.Object.Uid), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (var (stop, _) in _workers.Values)
                await StopAsync(stop).ConfigureAwait(false);
            await Task.WhenAll(_workers.Values.Select(w => w.Work)).ConfigureAwait(false);
        }
    }

    private async Task SeeAsync(SelectedChange change, bool isFromBefore, CancellationToken cancellationToken)
    {
        var uid = change.Object.Uid;
        if (change.Type == ChangeType.Deleted)
        {
            // By force, else the worker would have ended before it.
            if (_workers.TryGetValue(uid, out var left))
                await StopAsync(left.Stop).ConfigureAwait(false);
            else
                FolderOf(uid).Remove();
            return;
        }
        var pod = change.Object.ToDocument();
        if (change.Object.IsDeleting)
        {
            if (_workers.TryGetValue(uid, out var running))
                await StopAsync(running.Stop).ConfigureAwait(false);
            else
                await FinishAsync(pod).ConfigureAwait(false);
            return;
        }
        var phase = pod["status"]?["phase"]?.ToString() ?? "Pending";
        if (isFromBefore && phase == "Running")
            await LoseAsync(pod).ConfigureAwait(false);
        else if (phase == "Pending" && !_workers.ContainsKey(uid))
            Start(pod, uid, cancellationToken);
    }

    private static async Task StopAsync(CancellationTokenSource stop)
    {
        try
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // The pod has just ended by itself.
        }
    }

    private void Start(JsonObject pod, string uid, CancellationToken cancellationToken)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var worker = new PodWorker(cluster, options, _events, pod, FolderOf(uid));
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _workers[uid] = (stop, Task.Run(() => WorkAsync(worker, pod, uid, stop, ready.Task), CancellationToken.None));
        ready.SetResult();
    }

    private async Task WorkAsync(PodWorker worker, JsonObject pod, string uid, CancellationTokenSource stop, Task ready)
    {
        await ready.ConfigureAwait(false);
        using (stop)
        using (worker)
        {
            await worker.RunAsync(stop.Token).ConfigureAwait(false);
            _workers.TryRemove(uid, out _);
        }
        // Asked to end while it still worked: now it has.
        if (cluster.Store.State.Find(ResourceKind.Pod.ToString(), new(pod["metadata"]!["namespace"]!.ToString(), ObjectForm.NameOf(pod))) is { IsDeleting: true } left && left.Uid == uid)
            await FinishAsync(pod).ConfigureAwait(false);
    }

    private async Task FinishAsync(JsonObject pod)
    {
        try
        {
            await cluster.DeleteAsync(
                ResourceKind.Pod, ObjectForm.NameOf(pod), pod["metadata"]!["namespace"]!.ToString(),
                new DeleteOptions { GracePeriod = TimeSpan.Zero, Uid = pod["metadata"]!["uid"]!.ToString() }).ConfigureAwait(false);
        }
        catch (ClusterException gone) when (gone.StatusCode is 404 or 409)
        {
            // Somebody was faster.
        }
    }

    // Its processes ended with the process that ran the cluster.
    private async Task LoseAsync(JsonObject pod)
    {
        const string Message = "The local cluster was stopped while the pod ran, and its processes ended with it.";
        var status = new JsonObject { ["phase"] = "Failed", ["reason"] = "NodeLost", ["message"] = Message };
        await cluster.PatchAsync(
            ResourceKind.Pod, ObjectForm.NameOf(pod), Patch.Merge(new JsonObject { ["status"] = status }), pod["metadata"]!["namespace"]!.ToString(),
            new WriteOptions { Subresource = "status", FieldManager = "kubelet" }).ConfigureAwait(false);
        await _events.WarningAsync(pod, "NodeLost", Message).ConfigureAwait(false);
    }
}
