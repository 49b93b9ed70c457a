using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace Kubeflow.Clusters.Local;

/// <summary>Runs a controller: looks at an object when it or a child of it changes, one at a time, and brings about what the controller says.</summary>
internal sealed partial class ControllerHost(LocalCluster cluster, Controller controller, LocalClusterOptions options, FreePorts ports)
{
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(1);
    private const int LongestMessage = 950;

    private readonly EventRecorder _events = new(cluster, controller.Name, options.TimeProvider);
    private readonly ChildWrites _writes = new(cluster, controller);
    private readonly Dictionary<ObjectKey, int> _tries = [];
    private readonly HashSet<(string Uid, ControllerEvent Event)> _told = [];
    private readonly ILogger? _log = options.LoggerFactory?.CreateLogger("Kubeflow");

    /// <summary>Works until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var queue = new WorkQueue(options.TimeProvider);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<Task> tasks = [WatchAsync(controller.Kind, key => key, queue, stop.Token), .. controller.Owned.Select(k => WatchAsync(k, null, queue, stop.Token)), WorkAsync(queue, stop.Token)];
        try
        {
            await (await Task.WhenAny(tasks).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            foreach (var task in tasks)
                await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WatchAsync(ResourceKind kind, Func<ObjectKey, ObjectKey>? self, WorkQueue queue, CancellationToken cancellationToken)
    {
        var definition = cluster.Kinds.Get(kind);
        await foreach (var change in new ObjectWatch(cluster.Store, definition, new Selection(definition, "", "", "")).AllAsync(cancellationToken).ConfigureAwait(false))
            if (self is not null)
                queue.Add(change.Object.Key);
            else if (change.Object.Owners.Count > 0 && ChildWrites.OwnerOf(change.Object.ToDocument()) is { } owner && owner["kind"]?.ToString() == controller.Kind.Kind)
                queue.Add(new(change.Object.Key.Namespace, owner["name"]!.ToString()));
    }

    private async Task WorkAsync(WorkQueue queue, CancellationToken cancellationToken)
    {
        while (true)
        {
            var key = await queue.NextAsync(cancellationToken).ConfigureAwait(false);
            if (cluster.Store.State.Find(controller.Kind.ToString(), key) is not { IsDeleting: false } stored)
            {
                _tries.Remove(key);
                continue;
            }
            var document = stored.ToDocument();
            try
            {
                if (await LookAsync(document, stored.Uid, key, cancellationToken).ConfigureAwait(false) is { } again)
                    queue.AddAfter(key, again);
                _tries.Remove(key);
            }
            catch (ClusterException conflict) when (conflict.StatusCode is 409 or 404)
            {
                // Somebody else wrote meanwhile: what is there now is looked at.
                queue.AddAfter(key, BackOff(key));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                if (_log is not null)
                    Failed(_log, fault, controller.Name, key.ToString(), fault.Message);
                var message = $"{controller.Kind.Kind} resources reconciliation failed: {fault.Message}";
                await _events.WarningAsync(document, controller.FaultReason, message.Length > LongestMessage ? message[..LongestMessage] : message).ConfigureAwait(false);
                queue.AddAfter(key, BackOff(key));
            }
        }
    }

    private async Task<TimeSpan?> LookAsync(JsonObject document, string uid, ObjectKey key, CancellationToken cancellationToken)
    {
        var state = cluster.Store.State;
        var children = controller.Owned.SelectMany(k => state.List(k.ToString(), key.Namespace)).Where(c => c.Owners.Contains(uid)).Select(c => c.ToDocument()).ToList();
        var outcome = controller.Reconcile(new Observed(
            document.DeepClone().AsObject(), children, options.TimeProvider.GetUtcNow(),
            (kind, name) => state.Find(kind.ToString(), new(kind.Namespaced ? key.Namespace : "", name))?.ToDocument(), ports.Next));
        foreach (var told in outcome.Events.Where(e => _told.Add((uid, e))))
            await (told.IsWarning ? _events.WarningAsync(document, told.Reason, told.Message) : _events.NormalAsync(document, told.Reason, told.Message)).ConfigureAwait(false);
        await _writes.WriteAsync(document, outcome, cancellationToken).ConfigureAwait(false);
        return outcome.Again;
    }

    private TimeSpan BackOff(ObjectKey key)
    {
        var tries = _tries[key] = _tries.GetValueOrDefault(key) + 1;
        var time = FirstBackOff * Math.Pow(2, Math.Min(tries - 1, 20));
        return time < LongestBackOff ? time : LongestBackOff;
    }

    [LoggerMessage(LogLevel.Error, "{Controller}: {Key}: {Message}")]
    private static partial void Failed(ILogger log, Exception fault, string controller, string key, string message);
}
