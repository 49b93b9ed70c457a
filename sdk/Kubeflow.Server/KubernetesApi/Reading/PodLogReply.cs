using System.Globalization;
using System.Text;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Sends what a pod printed, and goes on while it prints if the client follows.</summary>
internal static class PodLogReply
{
    public static async Task AnswerAsync(ApiCall call)
    {
        var request = call.Request;
        var left = RequestQuery.Number(request, "limitBytes") ?? long.MaxValue;
        var options = Options(call);
        var pod = call.Served.Store.State.Find(call.Kind.Table, call.Key) ?? throw Refusal.NotFound(call.Kind, call.Path.Name);
        var times = LogTimes.Of(pod.ToDocument(), options);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(call.Cancelled, call.Served.Stopping);
        var skip = await FirstAsync(call, options, times, ends.Token);
        var log = call.Served.Cluster.LogsAsync(call.Path.Name, call.Path.Namespace, options, ends.Token);
        var withTimes = RequestQuery.Flag(request, "timestamps");
        if (withTimes)
            Answer.Warn(call.Context, [LogTimes.Warning]);
        call.Context.Response.ContentType = "text/plain";
        await call.Context.Response.StartAsync(ends.Token);
        await call.Context.Response.Body.FlushAsync(ends.Token);
        var at = 0L;
        await foreach (var line in log)
        {
            if (at++ < skip)
                continue;
            var bytes = Encoding.UTF8.GetBytes(withTimes ? $"{times.Of(at - 1)} {line}\n" : line + "\n");
            await call.Context.Response.Body.WriteAsync(bytes.AsMemory(0, (int)Math.Min(bytes.Length, left)), ends.Token);
            if (options.Follow)
                await call.Context.Response.Body.FlushAsync(ends.Token);
            if ((left -= bytes.Length) <= 0)
                return;
        }
    }

    private static LogOptions Options(ApiCall call) => new()
    {
        Container = RequestQuery.Text(call.Request, "container") is { Length: > 0 } container ? container : null,
        Follow = RequestQuery.Flag(call.Request, "follow"),
        Previous = RequestQuery.Flag(call.Request, "previous"),
    };

    // Lines are told by their place: those there are now are counted first.
    private static async Task<long> FirstAsync(ApiCall call, LogOptions options, LogTimes times, CancellationToken cancellationToken)
    {
        var since = RequestQuery.Text(call.Request, "sinceTime");
        if (RequestQuery.Number(call.Request, "sinceSeconds") is { } seconds)
            since = call.Served.Clock.GetUtcNow().AddSeconds(-Math.Min(seconds, int.MaxValue)).ToString("O", CultureInfo.InvariantCulture);
        var tail = RequestQuery.Number(call.Request, "tailLines");
        if (since.Length == 0 && tail is null)
            return 0;
        var count = 0L;
        await foreach (var _ in call.Served.Cluster.LogsAsync(call.Path.Name, call.Path.Namespace, options with { Follow = false }, cancellationToken))
            count++;
        return Math.Max(since.Length == 0 ? 0 : times.FirstSince(since, count), tail is { } last ? Math.Max(0, count - last) : 0);
    }
}
