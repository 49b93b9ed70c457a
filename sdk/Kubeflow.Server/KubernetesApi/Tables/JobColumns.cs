using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>The columns of jobs.</summary>
internal static class JobColumns
{
    private static readonly string[] Telling = ["Complete", "Failed", "Suspended", "FailureTarget", "SuccessCriteriaMet"];

    public static IReadOnlyList<TableColumn> All { get; } =
    [
        TableColumn.ObjectName,
        new("Status", (job, _) => Status(job), Description: "How far the job is."),
        new("Completions", (job, _) => Completions(job), Description: "Pods that succeeded, of those wanted."),
        new("Duration", (job, now) => Duration(job, now), Description: "Time from its start to its end, or until now."),
        TableColumn.Age,
        new("Containers", (job, _) => Joined(job, "name"), 1),
        new("Images", (job, _) => Joined(job, "image"), 1),
        new("Selector", (job, _) => ServiceColumns.Pairs(job["spec"]?["selector"]?["matchLabels"]), 1),
    ];

    private static string Status(JsonObject job)
    {
        var holds = (job["status"]?["conditions"] as JsonArray ?? []).Where(c => c?["status"]?.ToString() == "True").Select(c => c!["type"]?.ToString()).ToHashSet();
        if (job["metadata"]!["deletionTimestamp"] is not null && !holds.Contains("Complete") && !holds.Contains("Failed"))
            return "Terminating";
        return Telling.FirstOrDefault(holds.Contains) ?? "Running";
    }

    private static string Completions(JsonObject job)
    {
        var done = (int?)job["status"]?["succeeded"] ?? 0;
        if ((int?)job["spec"]?["completions"] is { } wanted)
            return $"{done}/{wanted}";
        var parallel = (int?)job["spec"]?["parallelism"] ?? 0;
        return parallel > 1 ? $"{done}/1 of {parallel}" : $"{done}/1";
    }

    private static string Duration(JsonObject job, DateTimeOffset now) => HumanTime.Parse(job["status"]?["startTime"]) is { } start
        ? HumanTime.Of((HumanTime.Parse(job["status"]?["completionTime"]) ?? now) - start)
        : "";

    private static string Joined(JsonObject job, string field) =>
        string.Join(',', (job["spec"]?["template"]?["spec"]?["containers"] as JsonArray ?? []).Select(c => c?[field]?.ToString()));
}
