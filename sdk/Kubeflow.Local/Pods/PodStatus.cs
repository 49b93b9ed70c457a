using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>A pod's status, made of how far its containers are.</summary>
internal static class PodStatus
{
    public static JsonObject Of(string phase, IReadOnlyList<ContainerState> init, IReadOnlyList<ContainerState> main, DateTimeOffset started, DateTimeOffset now, string reason, string message)
    {
        var isInitialized = init.All(c => c.ExitCode == 0);
        var isReady = phase == "Running" && isInitialized && main.All(c => c.IsRunning);
        var status = new JsonObject
        {
            ["phase"] = phase,
            ["hostIP"] = "127.0.0.1",
            ["podIP"] = "127.0.0.1",
            ["startTime"] = ObjectMetadata.Text(started),
            ["qosClass"] = "BestEffort",
            ["conditions"] = new JsonArray(
                Condition("PodScheduled", true, now), Condition("Initialized", isInitialized, now), Condition("ContainersReady", isReady, now), Condition("Ready", isReady, now)),
            ["containerStatuses"] = new JsonArray([.. main.Select(c => (JsonNode)c.ToJson(isInit: false))]),
            ["reason"] = reason.Length > 0 ? reason : null,
            ["message"] = message.Length > 0 ? message : null,
        };
        if (init.Count > 0)
            status["initContainerStatuses"] = new JsonArray([.. init.Select(c => (JsonNode)c.ToJson(isInit: true))]);
        return status;
    }

    private static JsonObject Condition(string type, bool holds, DateTimeOffset now) =>
        new() { ["type"] = type, ["status"] = holds ? "True" : "False", ["lastTransitionTime"] = ObjectMetadata.Text(now) };
}
