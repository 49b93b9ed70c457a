using System.Globalization;
using System.Text.Json.Nodes;
using Kubeflow.Training;

namespace Kubeflow.Clusters.Local;

/// <summary>Trainer's TrainJob: a JobSet made of the job and its runtime, and the job's state told from it.</summary>
internal static class TrainJobController
{
    private const string Manager = "trainer.kubeflow.org/trainjob-controller";

    /// <summary>Where a JobSet tells the port at which its processes meet.</summary>
    public const string PortAnnotation = "local.kubeflow.org/rendezvous-port";

    public static Controller Definition { get; } = new("trainjob-controller", TrainJob.ResourceKind, [TrainingKinds.JobSet], Reconcile, "TrainJobResourcesCreationFailed");

    public static Outcome Reconcile(Observed observed)
    {
        var job = observed.Object;
        var spec = job["spec"]!.AsObject();
        if ((spec["managedBy"]?.ToString() ?? Manager) != Manager)
            return new();
        var status = job["status"]?.DeepClone().AsObject() ?? [];
        var set = observed.Children.FirstOrDefault(c => c["kind"]!.ToString() == "JobSet");
        if (IsFinished(status))
            return Finished(status, set);
        var reference = spec["runtimeRef"]!;
        if (reference["kind"]?.ToString() is not (null or "ClusterTrainingRuntime" or "TrainingRuntime") || reference["apiGroup"]?.ToString() is not (null or "trainer.kubeflow.org"))
        {
            Conditions.Set(status, "Failed", true, "TrainingRuntimeNotSupported", $"unsupported runtime: {reference["kind"]}.{reference["apiGroup"]}", observed.Now);
            return new() { Status = status };
        }
        var suspend = (bool?)spec["suspend"] == true;
        var outcome = Build(observed, set, suspend);
        if (suspend)
            Conditions.Set(status, "Suspended", true, "Suspended", "TrainJob is suspended", observed.Now);
        else if (Conditions.IsTrue(status, "Suspended"))
            Conditions.Set(status, "Suspended", false, "Resumed", "TrainJob is resumed", observed.Now);
        if (set is not null)
            Tell(status, set["status"] as JsonObject, observed.Now);
        return Late(observed, status, suspend) is not { } left ? outcome with { Status = status }
            : left > TimeSpan.Zero ? outcome with { Status = status, Again = left }
            : Overdue(status, set, outcome, observed.Now);
    }

    private static bool IsFinished(JsonObject status) => Conditions.IsTrue(status, "Complete") || Conditions.IsTrue(status, "Failed");

    // What still ended when the set was done is counted; a set that is gone leaves the counts as they were.
    private static Outcome Finished(JsonObject status, JsonObject? set)
    {
        if (set?["status"]?["replicatedJobsStatus"] is not JsonArray jobs)
            return new();
        status["jobsStatus"] = jobs.DeepClone();
        return new() { Status = status };
    }

    // What runs is never changed: only a set that is missing or held is made anew.
    private static Outcome Build(Observed observed, JsonObject? set, bool suspend)
    {
        var isHeld = (bool?)set?["spec"]!["suspend"] == true;
        if (set is not null && !isHeld && !suspend)
            return new();
        var (runtime, snapshot) = RuntimeSnapshot.Take(observed);
        var port = Kept(set) is { } kept && isHeld == suspend ? kept : observed.FreePort();
        var build = new JobSetBuild(observed.Object, runtime, port);
        var wanted = build.Make();
        wanted["metadata"]!["annotations"]![PortAnnotation] = port.ToString(CultureInfo.InvariantCulture);
        List<JsonObject> made = [.. snapshot is null ? [] : new[] { snapshot }, .. build.Others.Where(o => observed.Find(ResourceKind.ConfigMap, ObjectForm.NameOf(o)) is null)];
        if (set is null)
            return new() { Create = [.. made, wanted], Events = build.Events };
        var changes = new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = wanted["metadata"]!["annotations"]!.DeepClone() }, ["spec"] = wanted["spec"]!.DeepClone() };
        if (wanted["metadata"]!["labels"] is { } labels)
            changes["metadata"]!["labels"] = labels.DeepClone();
        return new() { Create = made, Patch = [new(set, changes)], Events = build.Events };
    }

    private static int? Kept(JsonObject? set) =>
        int.TryParse(set?["metadata"]!["annotations"]?[PortAnnotation]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    private static void Tell(JsonObject status, JsonObject? set, DateTimeOffset now)
    {
        if (set?["replicatedJobsStatus"] is JsonArray jobs)
            status["jobsStatus"] = jobs.DeepClone();
        foreach (var (theirs, ours) in new[] { ("Completed", "Complete"), ("Failed", "Failed") })
            if (Conditions.IsTrue(set, theirs) && Conditions.Find(set, theirs) is { } condition)
                Conditions.Set(status, ours, true, condition["reason"]!.ToString(), condition["message"]!.ToString(), now);
    }

    private static TimeSpan? Late(Observed observed, JsonObject status, bool suspend)
    {
        if (suspend || IsFinished(status) || (double?)observed.Object["spec"]!["activeDeadlineSeconds"] is not { } seconds)
            return null;
        var start = Conditions.Since(status, "Suspended") ?? Conditions.Time(observed.Object["metadata"]!["creationTimestamp"]);
        return start + TimeSpan.FromSeconds(seconds) - observed.Now;
    }

    private static Outcome Overdue(JsonObject status, JsonObject? set, Outcome outcome, DateTimeOffset now)
    {
        Conditions.Set(status, "Failed", true, "DeadlineExceeded", "TrainJob exceeded its active deadline", now);
        return new() { Status = status, Delete = set is null ? [] : [set], Events = outcome.Events };
    }
}
