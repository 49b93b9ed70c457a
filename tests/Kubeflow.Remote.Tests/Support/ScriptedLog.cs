using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Kubeflow.Remote.Tests.Support;

/// <summary>A pod and its log, as a test writes them.</summary>
internal sealed class ScriptedLog
{
    private readonly Lock _lock = new();
    private readonly List<(DateTimeOffset Time, string Text)> _lines = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Whether the container has ended.</summary>
    public bool Ended { get; private set; }

    /// <summary>Whether the pod may be read, beside its log.</summary>
    public bool PodIsForbidden { get; set; }

    /// <summary>Prints a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="sameMoment">Whether it has the time of the line before.</param>
    public void Print(string text, bool sameMoment = false)
    {
        lock (_lock)
        {
            if (!sameMoment)
                _now += TimeSpan.FromMilliseconds(100);
            _lines.Add((_now, text));
            Wake();
        }
    }

    /// <summary>The container ends.</summary>
    public void End()
    {
        lock (_lock)
        {
            Ended = true;
            Wake();
        }
    }

    /// <summary>Answers for the pod or its log.</summary>
    public Task AnswerAsync(HttpContext context, bool log, CancellationToken stopping)
    {
        if (log)
            return LinesAsync(context, stopping);
        if (PodIsForbidden)
            return ScriptedApi.StatusAsync(context, 403, "Forbidden", "pods \"p\" is forbidden");
        var state = new JsonObject { [Ended ? "terminated" : "running"] = new JsonObject() };
        return ScriptedApi.JsonAsync(context, 200, new JsonObject
        {
            ["kind"] = "Pod", ["apiVersion"] = "v1", ["metadata"] = new JsonObject { ["name"] = "p" },
            ["status"] = new JsonObject { ["phase"] = Ended ? "Succeeded" : "Running", ["containerStatuses"] = new JsonArray(new JsonObject { ["name"] = "main", ["restartCount"] = 0, ["state"] = state }) },
        });
    }

    private async Task LinesAsync(HttpContext context, CancellationToken stopping)
    {
        var query = context.Request.Query;
        var since = query.TryGetValue("sinceTime", out var time) ? DateTimeOffset.Parse(time!, CultureInfo.InvariantCulture) : DateTimeOffset.MinValue;
        context.Response.ContentType = "text/plain";
        await context.Response.StartAsync(stopping);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var at = 0;
        var first = query.TryGetValue("tailLines", out var tail) ? Math.Max(0, _lines.Count - int.Parse(tail!, CultureInfo.InvariantCulture)) : 0;
        while (true)
        {
            List<(DateTimeOffset Time, string Text)> news;
            bool last;
            Task changed;
            lock (_lock)
                (news, last, changed) = (_lines[at..], Ended, _changed.Task);
            foreach (var (moment, text) in news)
            {
                if (at++ >= first && moment >= since)
                    await context.Response.WriteAsync($"{moment.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fffffff}00Z {text}\n", stop.Token);
                await context.Response.Body.FlushAsync(stop.Token);
            }
            if (query["follow"] != "true" || last)
                return;
            await changed.WaitAsync(stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested)
                return;
        }
    }

    private void Wake()
    {
        var changed = _changed;
        _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }
}
