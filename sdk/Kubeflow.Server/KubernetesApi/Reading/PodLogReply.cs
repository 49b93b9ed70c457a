using System.Text;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Sends what a pod printed, and goes on while it prints if the client follows.</summary>
internal static class PodLogReply
{
    private static readonly string[] Untold = ["timestamps", "sinceSeconds", "sinceTime"];

    public static async Task AnswerAsync(ApiCall call)
    {
        var request = call.Request;
        foreach (var option in Untold.Where(o => RequestQuery.Text(request, o) is not ("" or "false")))
            throw Refusal.Of(400, "BadRequest", $"The query parameter {option} cannot be honoured: this cluster's logs hold no times.", $"pod {call.Path.Name}", "Leave it out; tailLines is honoured.");
        var tail = RequestQuery.Number(request, "tailLines");
        var left = RequestQuery.Number(request, "limitBytes") ?? long.MaxValue;
        var options = new LogOptions
        {
            Container = RequestQuery.Text(request, "container") is { Length: > 0 } container ? container : null,
            Follow = RequestQuery.Flag(request, "follow"),
            Previous = RequestQuery.Flag(request, "previous"),
            TailLines = tail is { } lines ? (int)Math.Min(lines, int.MaxValue) : null,
        };
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(call.Cancelled, call.Served.Stopping);
        var log = call.Served.Cluster.LogsAsync(call.Path.Name, call.Path.Namespace, options, ends.Token);
        call.Context.Response.ContentType = "text/plain";
        await call.Context.Response.StartAsync(ends.Token);
        await call.Context.Response.Body.FlushAsync(ends.Token);
        await foreach (var line in log)
        {
            var bytes = Encoding.UTF8.GetBytes(line + "\n");
            await call.Context.Response.Body.WriteAsync(bytes.AsMemory(0, (int)Math.Min(bytes.Length, left)), ends.Token);
            if (options.Follow)
                await call.Context.Response.Body.FlushAsync(ends.Token);
            if ((left -= bytes.Length) <= 0)
                return;
        }
    }
}
