using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Tells changes as they come, one JSON document a line, until the client has enough or its time is over.</summary>
internal static class WatchReply
{
    private static readonly TimeSpan Bookmarks = TimeSpan.FromMinutes(1);

    // Kubernetes ends watches after half an hour to an hour, so that clients come to all its servers; here it only cleans up.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static async Task AnswerAsync(ApiCall call)
    {
        var selection = ListRequest.Selection(call);
        var withInitial = InitialEvents(call);
        var (after, version) = (ListRequest.Version(call), call.Served.Store.State.Version);
        var writer = new WatchWriter(call, Negotiation.Objects(call.Request));
        var seconds = RequestQuery.Number(call.Request, "timeoutSeconds");
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(call.Cancelled, call.Served.Stopping);
        var limit = seconds is > 0 ? TimeSpan.FromSeconds(Math.Min(seconds.Value, Longest.TotalSeconds)) : Longest;
        var over = Task.Delay(limit, call.Served.Clock, ends.Token);
        await writer.StartAsync(ends.Token);
        if (withInitial ?? after is null)
        {
            var (objects, now) = new ObjectWatch(call.Served.Store, call.Kind, selection).List();
            foreach (var stored in objects)
                await writer.WriteAsync(ChangeType.Added, stored, ends.Token);
            after = now;
            if (withInitial == true)
                await writer.BookmarkAsync(now, isInitialEnd: true, ends.Token);
        }
        await ChangesAsync(call, selection, after ?? version, writer, over, ends.Token);
    }

    private static async Task ChangesAsync(ApiCall call, Selection selection, long after, WatchWriter writer, Task over, CancellationToken ends)
    {
        var wantsBookmarks = RequestQuery.Flag(call.Request, "allowWatchBookmarks");
        var log = call.Served.Store.ChangesOf(call.Kind.Table);
        var bookmark = wantsBookmarks ? Task.Delay(Bookmarks, call.Served.Clock, ends) : Task.Delay(Timeout.InfiniteTimeSpan, call.Served.Clock, ends);
        while (true)
        {
            // Taken in this order: what is in the log of all kinds is in the log of its own already.
            var (next, seen) = (log.Next, call.Served.Store.Changes.Newest);
            if (log.ReadAfter(after) is not { } changes)
            {
                await writer.ExpiredAsync($"too old resource version: {after} ({call.Served.Store.State.Version})", ends);
                return;
            }
            foreach (var change in changes)
            {
                if (SelectedChange.Of(change, selection) is { } selected)
                    await writer.WriteAsync(selected.Type, selected.Object, ends);
                after = change.Version;
            }
            after = Math.Max(after, seen);
            await writer.FlushAsync(ends);
            var done = await Task.WhenAny(next, over, bookmark);
            ends.ThrowIfCancellationRequested();
            if (done == next)
                continue;
            if (wantsBookmarks)
                await writer.BookmarkAsync(after, isInitialEnd: false, ends);
            if (done == over)
                return;
            bookmark = Task.Delay(Bookmarks, call.Served.Clock, ends);
        }
    }

    private static bool? InitialEvents(ApiCall call)
    {
        var wanted = RequestQuery.Text(call.Request, "sendInitialEvents");
        var match = RequestQuery.Text(call.Request, "resourceVersionMatch");
        if (wanted.Length == 0)
            return match.Length == 0 ? null : throw Forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
        if (match != "NotOlderThan")
            throw Forbidden("resourceVersionMatch", "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
        return RequestQuery.Flag(call.Request, "sendInitialEvents");
    }

    private static ClusterException Forbidden(string field, string message) => Refusal.Of(
        422, "Invalid", $"ListOptions.meta.k8s.io \"\" is invalid: {field}: Forbidden: {message}", "", causes: [new("FieldValueForbidden", field, $"Forbidden: {message}")]);
}
