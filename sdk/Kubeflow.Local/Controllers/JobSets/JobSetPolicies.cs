using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kubeflow.Clusters.Local;

/// <summary>When a JobSet has succeeded, what a failed job means, and which jobs may start.</summary>
internal static class JobSetPolicies
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    public static bool HasSucceeded(JsonObject spec, JobSetCounts counts)
    {
        var policy = spec["successPolicy"];
        var targets = Targets(policy);
        var jobs = JobSetJob.Replicated(spec).Where(r => targets.Count == 0 || targets.Contains(r["name"]!.ToString())).ToList();
        var succeeded = jobs.Sum(r => counts.Succeeded(r["name"]!.ToString()));
        return policy?["operator"]?.ToString() == "Any" ? succeeded > 0 : jobs.Count > 0 && succeeded >= jobs.Sum(JobSetJob.Replicas);
    }

    /// <summary>What to do about the earliest failure: an action of the failure policy, and the job.</summary>
    public static (string Action, JsonObject Job) OnFailure(JsonObject spec, IReadOnlyList<JsonObject> failed)
    {
        if (spec["failurePolicy"] is not JsonObject policy)
            return ("FailedJobs", failed[0]);
        foreach (var rule in policy["rules"] as JsonArray ?? [])
            if (failed.FirstOrDefault(j => Matches(rule!, j)) is { } job)
                return (rule!["action"]!.ToString(), job);
        return ("RestartJobSet", failed[0]);
    }

    /// <summary>Whether a replicated job may start.</summary>
    public static bool MayStart(JsonObject spec, JsonObject replicated, JobSetCounts counts)
    {
        if (spec["startupPolicy"]?["startupPolicyOrder"]?.ToString() == "InOrder")
            return JobSetJob.Replicated(spec).TakeWhile(r => r["name"]!.ToString() != replicated["name"]!.ToString())
                .All(r => counts.Ready(r["name"]!.ToString()) + counts.Succeeded(r["name"]!.ToString()) >= JobSetJob.Replicas(r));
        return (replicated["dependsOn"] as JsonArray ?? []).All(d =>
        {
            var name = d!["name"]!.ToString();
            var wanted = JobSetJob.Replicated(spec).Where(r => r["name"]!.ToString() == name).Sum(JobSetJob.Replicas);
            return counts.Succeeded(name) + (d["status"]?.ToString() == "Ready" ? counts.Ready(name) + counts.FailedOf(name) : 0) >= wanted;
        });
    }

    private static bool Matches(JsonNode rule, JsonObject job)
    {
        var condition = Conditions.Find(job["status"] as JsonObject, "Failed")!;
        var targets = Targets(rule);
        return (targets.Count == 0 || targets.Contains(job["metadata"]!["labels"]![JobSetJob.ReplicatedJob]!.ToString()))
            && (rule["onJobFailureReasons"] is not JsonArray { Count: > 0 } reasons || reasons.Any(r => r!.ToString() == condition["reason"]!.ToString()))
            && (rule["onJobFailureMessagePatterns"] is not JsonArray { Count: > 0 } patterns || patterns.Any(p => Regex.IsMatch(condition["message"]!.ToString(), p!.ToString(), RegexOptions.None, LongestMatch)));
    }

    private static HashSet<string> Targets(JsonNode? policy) => [.. (policy?["targetReplicatedJobs"] as JsonArray ?? []).Select(t => t!.ToString())];
}
