using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>One word for how far a pod is, such as <c>Running</c>, <c>Init:0/1</c>, <c>CrashLoopBackOff</c>.</summary>
internal static class PodCondition
{
    public static string Of(JsonObject pod)
    {
        if (pod["metadata"]!["deletionTimestamp"] is not null)
            return "Terminating";
        var phase = pod["status"]?["reason"]?.ToString() ?? pod["status"]?["phase"]?.ToString() ?? "Unknown";
        if (pod["status"]?["phase"]?.ToString() is not ("Succeeded" or "Failed") && Initializing(pod) is { } init)
            return init;
        var containers = PodColumns.Containers(pod).ToList();
        // The first container that has something to say says it.
        var said = containers.Select(c => Reason(c)).FirstOrDefault(r => r is not null) ?? phase;
        var isRunning = containers.Any(c => (bool?)c["ready"] == true && c["state"]?["running"] is not null);
        if (said == "Completed" && isRunning)
            return "Running";
        return said == "Completed" && containers.Any(c => c["state"]?["running"] is not null) ? "NotReady" : said;
    }

    private static string? Initializing(JsonObject pod)
    {
        var all = PodColumns.Containers(pod, "initContainerStatuses").ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if ((int?)all[i]["state"]?["terminated"]?["exitCode"] == 0)
                continue;
            var reason = Reason(all[i]);
            return reason is null or "PodInitializing" ? $"Init:{i}/{(pod["spec"]?["initContainers"] as JsonArray)?.Count ?? all.Count}" : $"Init:{reason}";
        }
        return null;
    }

    private static string? Reason(JsonObject container)
    {
        if (container["state"]?["waiting"]?["reason"]?.ToString() is { Length: > 0 } waiting)
            return waiting;
        if (container["state"]?["terminated"] is not JsonObject ended)
            return null;
        return ended["reason"]?.ToString() is { Length: > 0 } reason ? reason
            : (int?)ended["signal"] is > 0 and var signal ? $"Signal:{signal}"
            : $"ExitCode:{ended["exitCode"]}";
    }
}
