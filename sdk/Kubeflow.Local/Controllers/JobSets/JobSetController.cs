using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>JobSet: several jobs that start, fail and end as one.</summary>
internal static class JobSetController
{
    public static Controller Definition { get; } = new("jobset-controller", TrainingKinds.JobSet, [ResourceKind.Job], Reconcile);

    public static Outcome Reconcile(Observed observed)
    {
        var set = observed.Object;
        var spec = set["spec"]!.AsObject();
        var status = set["status"]?.DeepClone().AsObject() ?? [];
        var restarts = (int?)status["restarts"] ?? 0;
        var counts = new JobSetCounts(observed.Children, restarts);
        status["restarts"] = restarts;
        status["replicatedJobsStatus"] = counts.ToStatus(spec);
        if (IsFinished(status))
            return Finished(observed, status, counts);
        if (counts.Failed.Count > 0)
            return Failing(observed, status, counts, restarts);
        if (JobSetPolicies.HasSucceeded(spec, counts))
            return Ended(observed, status, counts, "Completed", "AllJobsCompleted", "jobset completed successfully", isWarning: false);
        var suspend = (bool?)spec["suspend"] == true;
        var events = Suspension(status, suspend, observed.Now);
        return new()
        {
            Status = status,
            Delete = counts.Old,
            Create = [.. Missing(set, spec, counts, observed.Children, restarts, suspend)],
            Patch = [.. counts.Present.Where(j => JobSetCounts.IsActive(j) && ((bool?)j["spec"]!["suspend"] == true) != suspend).Select(j => Turned(set, spec, j, suspend, restarts))],
            Events = events,
        };
    }

    public static bool IsFinished(JsonObject? status) => Conditions.IsTrue(status, "Completed") || Conditions.IsTrue(status, "Failed");

    private static IEnumerable<JsonObject> Missing(JsonObject set, JsonObject spec, JobSetCounts counts, IReadOnlyList<JsonObject> children, int attempt, bool suspend)
    {
        // The names of jobs that still end are taken.
        var taken = children.Select(ObjectForm.NameOf).ToHashSet();
        foreach (var (replicated, index, global) in JobSetJob.All(spec))
            if (!taken.Contains(JobSetJob.NameOf(set, replicated["name"]!.ToString(), index)) && (suspend || JobSetPolicies.MayStart(spec, replicated, counts)))
                if (!suspend || replicated["dependsOn"] is not JsonArray { Count: > 0 })
                    yield return JobSetJob.Of(set, replicated, index, global, attempt);
    }

    // While it was suspended, what its pods look like may have been changed.
    private static ChildPatch Turned(JsonObject set, JsonObject spec, JsonObject job, bool suspend, int attempt)
    {
        var changes = new JsonObject { ["suspend"] = suspend };
        if (!suspend && JobSetJob.All(spec).FirstOrDefault(j => JobSetJob.NameOf(set, j.Replicated["name"]!.ToString(), j.Index) == ObjectForm.NameOf(job)) is { Replicated: { } replicated } found)
        {
            var wanted = JobSetJob.Of(set, replicated, found.Index, found.Global, attempt)["spec"]!;
            changes["template"] = wanted["template"]!.DeepClone();
            changes["parallelism"] = wanted["parallelism"]?.DeepClone();
        }
        return new(job, new() { ["spec"] = changes });
    }

    private static List<ControllerEvent> Suspension(JsonObject status, bool suspend, DateTimeOffset now)
    {
        var was = Conditions.IsTrue(status, "Suspended");
        if (suspend)
            Conditions.Set(status, "Suspended", true, "SuspendedJobs", "jobset is suspended", now);
        else if (was)
            Conditions.Set(status, "Suspended", false, "ResumeJobs", "jobset is resumed", now);
        return [];
    }

    private static Outcome Failing(Observed observed, JsonObject status, JobSetCounts counts, int restarts)
    {
        var spec = observed.Object["spec"]!.AsObject();
        var (action, job) = JobSetPolicies.OnFailure(spec, counts.Failed);
        var first = $"first failed job: {ObjectForm.NameOf(job)}";
        var counted = (int?)status["restartsCountTowardsMax"] ?? 0;
        var most = (int?)spec["failurePolicy"]?["maxRestarts"] ?? 0;
        if (action == "FailedJobs")
            return Ended(observed, status, counts, "Failed", "FailedJobs", $"jobset failed due to one or more job failures ({first})", isWarning: true);
        if (action == "FailJobSet")
            return Ended(observed, status, counts, "Failed", "FailJobSetFailurePolicyAction", $"applying FailJobSet failure policy action ({first})", isWarning: true);
        var ignores = action.EndsWith("IgnoreMaxRestarts", StringComparison.Ordinal);
        if (!ignores && counted >= most)
            return Ended(observed, status, counts, "Failed", "ReachedMaxRestarts", $"jobset failed due to reaching max number of restarts ({first})", isWarning: true);
        status["restarts"] = restarts + 1;
        status["restartsCountTowardsMax"] = ignores ? counted : counted + 1;
        var told = new List<ControllerEvent> { new(true, action, $"restarting jobset, attempt {restarts + 1} ({first})") };
        if (action.StartsWith("RestartJob", StringComparison.Ordinal) && !action.StartsWith("RestartJobSet", StringComparison.Ordinal))
            told.Add(new(true, "NotHonoured", "The action RestartJob restarts all jobs here, as RestartJobSet does."));
        return new() { Status = status, Delete = counts.Present, Events = told };
    }

    private static Outcome Ended(Observed observed, JsonObject status, JobSetCounts counts, string type, string reason, string message, bool isWarning)
    {
        Conditions.Set(status, type, true, reason, message, observed.Now);
        status["terminalState"] = type;
        return new() { Status = status, Delete = [.. counts.Present.Where(JobSetCounts.IsActive)], Events = [new(isWarning, reason, message)] };
    }

    private static Outcome Finished(Observed observed, JsonObject status, JobSetCounts counts)
    {
        var end = Conditions.Since(status, "Completed") ?? Conditions.Since(status, "Failed");
        var left = (double?)observed.Object["spec"]!["ttlSecondsAfterFinished"] is { } seconds ? end + TimeSpan.FromSeconds(seconds) - observed.Now : null;
        return new() { Status = status, Delete = [.. counts.Present.Where(JobSetCounts.IsActive), .. counts.Old], DeleteSelf = left <= TimeSpan.Zero, Again = left };
    }
}
