using System.Globalization;
using System.Text.Json.Nodes;

namespace Kubeflow.Training;

/// <summary>What pods say of themselves.</summary>
internal static class PodReading
{
    // Reasons that every pod passes through are no reasons.
    private static readonly string[] Ordinary = ["ContainerCreating", "PodInitializing", ""];

    public static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    public static string Name(JsonObject pod) => Text(pod["metadata"]?["name"]);

    public static string Phase(JsonObject pod) => Text(pod["status"]?["phase"]);

    public static bool HasEnded(JsonObject pod) => Phase(pod) is "Succeeded" or "Failed";

    public static string Label(JsonObject pod, string label) => Text(pod["metadata"]?["labels"]?[label]);

    public static int Number(JsonObject pod, string label) =>
        int.TryParse(Label(pod, label), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static int Restarts(IEnumerable<JsonObject> pods) => pods.Select(p => Number(p, TrainingLabels.RestartAttempt)).DefaultIfEmpty().Max();

    /// <summary>Why pods do not start; empty if they say nothing out of the ordinary.</summary>
    public static (string Reason, string Message) Waiting(IEnumerable<JsonObject> pods)
    {
        foreach (var pod in pods)
        {
            foreach (var condition in Items(pod, "conditions"))
                if (Text(condition["type"]) == "PodScheduled" && Text(condition["status"]) == "False" && Text(condition["reason"]) is { Length: > 0 } unscheduled)
                    return (unscheduled, Text(condition["message"]));
            foreach (var container in Items(pod, "initContainerStatuses").Concat(Items(pod, "containerStatuses")))
                if (container["state"]?["waiting"] is JsonObject waiting && Text(waiting["reason"]) is var reason && !Ordinary.Contains(reason))
                    return (reason, Text(waiting["message"]) is { Length: > 0 } message ? message : $"Container '{Text(container["name"])}' of pod {Name(pod)} waits.");
        }
        return ("", "");
    }

    /// <summary>Whether the container has printed or can print: it runs or has run.</summary>
    public static bool HasStarted(JsonObject pod, string container) =>
        HasEnded(pod) || Items(pod, "initContainerStatuses").Concat(Items(pod, "containerStatuses"))
            .Any(c => Text(c["name"]) == container && (c["state"]?["running"] is not null || c["state"]?["terminated"] is not null));

    /// <summary>A pod's run of a container: it changes when the container is started again in place.</summary>
    public static string RunOf(JsonObject pod, string container) =>
        $"{Name(pod)}#{Items(pod, "containerStatuses").FirstOrDefault(c => Text(c["name"]) == container)?["restartCount"]?.ToJsonString() ?? "0"}";

    /// <summary>How a failed pod's container ended, such as <c>exit code 1 (Error)</c>; null if none did.</summary>
    public static string? Ending(JsonObject pod) =>
        Items(pod, "containerStatuses").Select(c => c["state"]?["terminated"]).OfType<JsonObject>()
            .Where(t => t["exitCode"]?.ToJsonString() is not (null or "0"))
            .Select(t => $"exit code {t["exitCode"]!.ToJsonString()}{(Text(t["reason"]) is { Length: > 0 } reason ? $" ({reason})" : "")}").FirstOrDefault();

    private static IEnumerable<JsonObject> Items(JsonObject pod, string list) => (pod["status"]?[list] as JsonArray)?.OfType<JsonObject>() ?? [];
}
