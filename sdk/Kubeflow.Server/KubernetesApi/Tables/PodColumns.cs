using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>The columns of pods.</summary>
internal static class PodColumns
{
    public static IReadOnlyList<TableColumn> All { get; } =
    [
        TableColumn.ObjectName,
        new("Ready", (pod, _) => $"{Containers(pod).Count(IsReady)}/{(pod["spec"]?["containers"] as JsonArray)?.Count ?? 0}", Description: "Containers that run and are ready, of all."),
        new("Status", (pod, _) => PodCondition.Of(pod), Description: "How far the pod is."),
        new("Restarts", (pod, now) => Restarts(pod, now), Description: "How often its containers were started again."),
        TableColumn.Age,
        new("IP", (pod, _) => Text(pod["status"]?["podIP"]), 1),
        new("Node", (pod, _) => Text(pod["spec"]?["nodeName"]), 1),
        new("Nominated Node", (pod, _) => Text(pod["status"]?["nominatedNodeName"]), 1),
        new("Readiness Gates", (_, _) => "<none>", 1),
    ];

    public static IEnumerable<JsonObject> Containers(JsonObject pod, string list = "containerStatuses") => (pod["status"]?[list] as JsonArray ?? []).OfType<JsonObject>();

    private static bool IsReady(JsonObject container) => (bool?)container["ready"] == true && container["state"]?["running"] is not null;

    private static string Restarts(JsonObject pod, DateTimeOffset now)
    {
        var all = Containers(pod).Concat(Containers(pod, "initContainerStatuses")).ToList();
        var count = all.Sum(c => (int?)c["restartCount"] ?? 0);
        var last = all.Select(c => HumanTime.Parse(c["lastState"]?["terminated"]?["finishedAt"])).Max();
        return count > 0 && last is { } time ? $"{count} ({HumanTime.Of(now - time)} ago)" : $"{count}";
    }

    private static string Text(JsonNode? value) => value?.ToString() is { Length: > 0 } text ? text : "<none>";
}
