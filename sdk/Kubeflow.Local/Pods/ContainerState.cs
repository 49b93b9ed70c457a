using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>How far a container of a pod is.</summary>
internal sealed class ContainerState(JsonObject container)
{
    private JsonObject _state = Waiting("PodInitializing", "");
    private JsonObject? _last;

    public string Name { get; } = container["name"]!.ToString();

    public JsonObject Container => container;

    public int Restarts { get; private set; }

    public int? ExitCode { get; private set; }

    public bool IsRunning { get; private set; }

    public void Wait(string reason, string message) => (_state, IsRunning) = (Waiting(reason, message), false);

    public void Start(DateTimeOffset now)
    {
        if (ExitCode is not null)
        {
            Restarts++;
            ExitCode = null;
        }
        _state = new() { ["running"] = new JsonObject { ["startedAt"] = ObjectMetadata.Text(now) } };
        IsRunning = true;
        _startedAt = now;
    }

    private DateTimeOffset _startedAt;

    public void End(int exitCode, int signal, string reason, string message, DateTimeOffset now)
    {
        var ended = new JsonObject
        {
            ["exitCode"] = exitCode,
            ["reason"] = reason,
            ["startedAt"] = ObjectMetadata.Text(_startedAt),
            ["finishedAt"] = ObjectMetadata.Text(now),
        };
        if (signal != 0)
            ended["signal"] = signal;
        if (message.Length > 0)
            ended["message"] = message;
        _state = new() { ["terminated"] = ended };
        _last = new() { ["terminated"] = ended.DeepClone() };
        (ExitCode, IsRunning) = (exitCode, false);
    }

    public JsonObject ToJson(bool isInit) => new()
    {
        ["name"] = Name,
        ["image"] = container["image"]?.ToString() ?? "",
        ["imageID"] = "",
        ["ready"] = isInit ? ExitCode == 0 : IsRunning,
        ["started"] = IsRunning,
        ["restartCount"] = Restarts,
        ["state"] = _state.DeepClone(),
        // What ended before this start; an end that is the present state is no earlier one.
        ["lastState"] = ExitCode is null && _last is not null ? _last.DeepClone() : new JsonObject(),
    };

    private static JsonObject Waiting(string reason, string message)
    {
        var waiting = new JsonObject { ["reason"] = reason };
        if (message.Length > 0)
            waiting["message"] = message;
        return new() { ["waiting"] = waiting };
    }
}
