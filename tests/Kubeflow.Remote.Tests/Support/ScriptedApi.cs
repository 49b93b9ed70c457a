using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Kubeflow.Remote.Tests.Support;

/// <summary>A small server that speaks as much of the Kubernetes API as ConfigMaps and pod logs take, with a history that a test writes.</summary>
internal sealed class ScriptedApi : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<(long Version, string Type, JsonObject Object)> _history = [];
    private readonly SortedDictionary<string, JsonObject> _objects = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private WebApplication _app = null!;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _version = 100;
    private long _oldest = 100;

    /// <summary>Where it listens.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>The requests so far: verb and path with query.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The only token that is let in; null lets in everybody.</summary>
    public string? Token { get; set; }

    /// <summary>Whether a version that is too old is answered with HTTP 410 rather than with an ERROR event.</summary>
    public bool ExpiresByStatus { get; set; }

    /// <summary>The pod's log.</summary>
    public ScriptedLog Log { get; } = new();

    /// <summary>Answers of a test's own, tried first; true if it has answered.</summary>
    public Func<HttpContext, Task<bool>>? Before { get; set; }

    public static async Task<ScriptedApi> StartAsync()
    {
        var api = new ScriptedApi();
        api._app = await WebServer.StartAsync(api.HandleAsync);
        return api;
    }

    /// <summary>Creates or changes an object.</summary>
    public JsonObject Put(string name, string value, bool repeat = false)
    {
        lock (_lock)
        {
            var isNew = !_objects.TryGetValue(name, out var old);
            var stored = new JsonObject
            {
                ["apiVersion"] = "v1", ["kind"] = "ConfigMap",
                ["metadata"] = new JsonObject
                {
                    ["name"] = name, ["namespace"] = "team", ["uid"] = isNew ? $"{Guid.NewGuid()}" : (string?)old!["metadata"]!["uid"], ["resourceVersion"] = $"{++_version}",
                },
                ["data"] = new JsonObject { ["value"] = value },
            };
            _objects[name] = stored;
            Tell(isNew ? "ADDED" : "MODIFIED", stored);
            return stored;
        }
    }

    /// <summary>Deletes an object.</summary>
    public bool Delete(string name)
    {
        lock (_lock)
        {
            if (!_objects.Remove(name, out var gone))
                return false;
            gone = (JsonObject)gone.DeepClone();
            gone["metadata"]!["resourceVersion"] = $"{++_version}";
            Tell("DELETED", gone);
            return true;
        }
    }

    /// <summary>Forgets the history: versions before this moment are too old, and so are the places in lists.</summary>
    public void Compact()
    {
        lock (_lock)
        {
            _version++;
            _oldest = _version;
            _history.Clear();
            Wake();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private void Tell(string type, JsonObject stored)
    {
        _history.Add((_version, type, stored));
        Wake();
    }

    private void Wake()
    {
        var changed = _changed;
        _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        lock (_lock)
            Requests.Add($"{request.Method} {request.Path}{request.QueryString}");
        if (Before is { } before && await before(context))
            return;
        if (Token is not null && request.Headers.Authorization != $"Bearer {Token}")
        {
            await StatusAsync(context, 401, "Unauthorized", "Unauthorized");
            return;
        }
        var parts = request.Path.Value!.Trim('/').Split('/');
        if (parts is ["api", "v1", "namespaces", _, "pods", _, ..])
            await Log.AnswerAsync(context, parts.Length > 6, _stopping.Token);
        else if (parts is ["api", "v1", "namespaces", _, "configmaps", .. var rest])
            await ((request.Method, rest) switch
            {
                ("GET", []) when request.Query["watch"] == "true" => WatchAsync(context),
                ("GET", []) => ListAsync(context),
                ("POST", []) => CreateAsync(context),
                ("GET", [var name]) => FoundAsync(context, name),
                ("PUT", [var name]) => ReplaceAsync(context, name),
                ("DELETE", [var name]) => Delete(name) ? StatusAsync(context, 200, "", "") : MissingAsync(context, name),
                _ => StatusAsync(context, 405, "MethodNotAllowed", "not here"),
            });
        else
        {
            context.Response.StatusCode = 404;
            await context.Response.WriteAsync("404 page not found\n");
        }
    }

    private async Task ListAsync(HttpContext context)
    {
        var answer = new JsonObject { ["kind"] = "ConfigMapList", ["apiVersion"] = "v1" };
        lock (_lock)
        {
            var limit = int.TryParse(context.Request.Query["limit"], CultureInfo.InvariantCulture, out var n) ? n : int.MaxValue;
            var place = $"{context.Request.Query["continue"]}".Split('|');
            if (place.Length == 3 && long.Parse(place[0], CultureInfo.InvariantCulture) < _oldest)
                answer = Status(410, "Expired", "The provided continue parameter is too old.");
            else
            {
                var start = place.Length == 3 ? int.Parse(place[1], CultureInfo.InvariantCulture) : 0;
                var items = _objects.Values.Skip(start).Take(limit).ToList();
                var left = _objects.Count - start - items.Count;
                answer["metadata"] = new JsonObject { ["resourceVersion"] = place.Length == 3 ? place[0] : $"{_version}" };
                if (left > 0)
                    answer["metadata"]!["continue"] = $"{(place.Length == 3 ? place[0] : _version)}|{start + items.Count}|x";
                // As the real server does, items of built-in kinds do not say what they are.
                answer["items"] = new JsonArray([.. items.Select(i => { var item = (JsonObject)i.DeepClone(); item.Remove("kind"); item.Remove("apiVersion"); return item; })]);
            }
        }
        await JsonAsync(context, (int?)answer["code"] ?? 200, answer);
    }

    private async Task WatchAsync(HttpContext context)
    {
        var after = long.Parse(context.Request.Query["resourceVersion"]!, CultureInfo.InvariantCulture);
        var expired = Status(410, "Expired", $"too old resource version: {after} ({_oldest})");
        if (after < _oldest && ExpiresByStatus)
        {
            await JsonAsync(context, 410, expired);
            return;
        }
        context.Response.ContentType = "application/json";
        await context.Response.StartAsync();
        if (context.Request.Query["allowWatchBookmarks"] == "true")
            await LineAsync(context, "BOOKMARK", new JsonObject { ["kind"] = "ConfigMap", ["apiVersion"] = "v1", ["metadata"] = new JsonObject { ["resourceVersion"] = $"{after}" } });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        try
        {
            while (true)
            {
                List<(long Version, string Type, JsonObject Object)> news;
                Task changed;
                lock (_lock)
                {
                    if (after < _oldest)
                        news = [(after, "ERROR", expired)];
                    else
                        news = [.. _history.Where(h => h.Version > after)];
                    changed = _changed.Task;
                }
                foreach (var (version, type, stored) in news)
                {
                    await LineAsync(context, type, stored);
                    after = version;
                    if (type == "ERROR")
                        return;
                }
                await changed.WaitAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The client is gone, or the server stops.
        }
    }

    private async Task CreateAsync(HttpContext context)
    {
        var sent = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        var name = (string)sent["metadata"]!["name"]!;
        bool exists;
        lock (_lock)
            exists = _objects.ContainsKey(name);
        await (exists ? StatusAsync(context, 409, "AlreadyExists", $"configmaps \"{name}\" already exists") : JsonAsync(context, 201, Put(name, $"{sent["data"]?["value"]}")));
    }

    private async Task ReplaceAsync(HttpContext context, string name)
    {
        var sent = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        JsonObject? stored = null;
        lock (_lock)
            if ((string?)_objects.GetValueOrDefault(name)?["metadata"]!["resourceVersion"] == (string?)sent["metadata"]!["resourceVersion"])
                stored = Put(name, $"{sent["data"]?["value"]}");
        await (stored is null ? StatusAsync(context, 409, "Conflict", $"Operation cannot be fulfilled on configmaps \"{name}\"") : JsonAsync(context, 200, stored));
    }

    private Task FoundAsync(HttpContext context, string name)
    {
        lock (_lock)
            return _objects.TryGetValue(name, out var found) ? JsonAsync(context, 200, found) : MissingAsync(context, name);
    }

    private static Task MissingAsync(HttpContext context, string name) => StatusAsync(context, 404, "NotFound", $"configmaps \"{name}\" not found");

    private static async Task LineAsync(HttpContext context, string type, JsonObject stored)
    {
        await context.Response.WriteAsync(new JsonObject { ["type"] = type, ["object"] = stored.DeepClone() }.ToJsonString() + "\n");
        await context.Response.Body.FlushAsync();
    }

    /// <summary>Answers with a Status.</summary>
    public static Task StatusAsync(HttpContext context, int code, string reason, string message) => JsonAsync(context, code, Status(code, reason, message));

    /// <summary>Answers with a document.</summary>
    public static Task JsonAsync(HttpContext context, int code, JsonObject body)
    {
        context.Response.StatusCode = code;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString());
    }

    private static JsonObject Status(int code, string reason, string message) => new()
    {
        ["kind"] = "Status", ["apiVersion"] = "v1", ["metadata"] = new JsonObject(), ["status"] = code < 400 ? "Success" : "Failure", ["message"] = message, ["reason"] = reason, ["code"] = code,
    };
}
