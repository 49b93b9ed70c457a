using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Kubernetes' Job: pods until so many have ended well, or too many have not.</summary>
internal static class JobController
{
    // A cluster waits ten times as long; here nothing is scheduled and no image is pulled.
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(6);

    private static readonly string[] NotHonoured = ["podFailurePolicy", "successPolicy", "backoffLimitPerIndex", "maxFailedIndexes", "podReplacementPolicy"];

    public static Controller Definition { get; } = new("job-controller", ResourceKind.Job, [ResourceKind.Pod], Reconcile);

    public static Outcome Reconcile(Observed observed)
    {
        var job = observed.Object;
        var spec = job["spec"]!.AsObject();
        var pods = new JobPods(observed.Children);
        var status = job["status"]?.DeepClone().AsObject() ?? [];
        var progress = new JobProgress(job, pods);
        var events = NotHonoured.Where(f => spec[f] is not null).Select(f => new ControllerEvent(true, "NotHonoured", $"spec.{f} has no effect here: pods that fail count towards backoffLimit.")).ToList();
        if (IsFinished(status))
            return Finished(observed, status, pods, progress) with { Events = events };
        if ((bool?)spec["suspend"] == true)
            return Suspended(observed, status, pods, progress) with { Events = events };
        if (status["startTime"] is null)
            status["startTime"] = ObjectMetadata.Text(observed.Now);
        if (Conditions.IsTrue(status, "Suspended"))
        {
            Conditions.Set(status, "Suspended", false, "JobResumed", "Job resumed", observed.Now);
            status["startTime"] = ObjectMetadata.Text(observed.Now);
            events.Add(new(false, "Resumed", "Job resumed"));
        }
        if (progress.IsComplete)
            return End(observed, status, pods, progress, "Complete", "CompletionsReached", "Reached expected number of succeeded pods") with { Events = [.. events, new(false, "Completed", "Job completed")] };
        var deadline = Deadline(spec, status);
        if (Fault(status, progress, deadline <= observed.Now) is { } fault)
            return End(observed, status, pods, progress, "Failed", fault.Reason, fault.Message) with { Events = [.. events, new(true, fault.Reason, fault.Message)] };
        var wait = pods.LastFailure + BackOff(pods.Failed.Count) - observed.Now;
        var mayCreate = wait is null || wait <= TimeSpan.Zero;
        progress.Count(status);
        return new()
        {
            Status = status,
            Create = mayCreate ? [.. progress.Missing().Select(i => JobPodTemplate.Pod(job, i))] : [],
            Delete = progress.Surplus(),
            Events = events,
            Again = Earliest(mayCreate ? null : wait, deadline - observed.Now),
        };
    }

    /// <summary>Whether nothing happens in a job any more.</summary>
    public static bool IsFinished(JsonObject? status) => Conditions.IsTrue(status, "Complete") || Conditions.IsTrue(status, "Failed");

    private static (string Reason, string Message)? Fault(JsonObject status, JobProgress progress, bool isLate) =>
        Conditions.Find(status, "FailureTarget") is { } known ? (known["reason"]!.ToString(), known["message"]!.ToString())
        : progress.HasFailedTooOften ? ("BackoffLimitExceeded", "Job has reached the specified backoff limit")
        : isLate ? ("DeadlineExceeded", "Job was active longer than specified deadline")
        : null;

    // As on a cluster, the end is told when no pod runs any more; until then a condition holds why.
    private static Outcome End(Observed observed, JsonObject status, JobPods pods, JobProgress progress, string type, string reason, string message)
    {
        progress.Count(status);
        Conditions.Set(status, type == "Complete" ? "SuccessCriteriaMet" : "FailureTarget", true, reason, message, observed.Now);
        if (pods.Active.Count + pods.Ending.Count == 0)
        {
            Conditions.Set(status, type, true, reason, message, observed.Now);
            if (type == "Complete")
                status["completionTime"] = ObjectMetadata.Text(observed.Now);
        }
        return new() { Status = status, Delete = pods.Active };
    }

    private static Outcome Suspended(Observed observed, JsonObject status, JobPods pods, JobProgress progress)
    {
        status.Remove("startTime");
        progress.Count(status);
        Conditions.Set(status, "Suspended", true, "JobSuspended", "Job suspended", observed.Now);
        return new() { Status = status, Delete = pods.Active };
    }

    private static Outcome Finished(Observed observed, JsonObject status, JobPods pods, JobProgress progress)
    {
        progress.Count(status);
        var end = Conditions.Since(status, "Complete") ?? Conditions.Since(status, "Failed");
        var left = (double?)observed.Object["spec"]!["ttlSecondsAfterFinished"] is { } seconds ? end + TimeSpan.FromSeconds(seconds) - observed.Now : null;
        return new() { Status = status, Delete = pods.Active, DeleteSelf = left <= TimeSpan.Zero, Again = left };
    }

    private static DateTimeOffset? Deadline(JsonObject spec, JsonObject status) =>
        (double?)spec["activeDeadlineSeconds"] is { } seconds ? Conditions.Time(status["startTime"]) + TimeSpan.FromSeconds(seconds) : null;

    private static TimeSpan BackOff(int failures)
    {
        var time = FirstBackOff * Math.Pow(2, Math.Min(failures - 1, 20));
        return time < LongestBackOff ? time : LongestBackOff;
    }

    private static TimeSpan? Earliest(TimeSpan? one, TimeSpan? other) => one is null ? other : other is null || one < other ? one : other;
}
