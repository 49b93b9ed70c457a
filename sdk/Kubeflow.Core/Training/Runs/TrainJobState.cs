using System.Text.Json.Nodes;

namespace Kubeflow.Training;

/// <summary>From a TrainJob to its state. Trainer itself writes only three conditions; the rest is read from what it counts.</summary>
internal static class TrainJobState
{
    private const string CreationFailed = "TrainJobResourcesCreationFailed";

    private static readonly string[] Initializers = ["dataset-initializer", "model-initializer"];

    public static TrainingState Of(TrainJob job, TrainingRuntimeSpec? runtime, IReadOnlyCollection<JsonObject> pods, IReadOnlyCollection<JsonObject> events)
    {
        if (Ended(job.Status) is { } ended)
            return ended;
        if (job.Metadata.DeletionTimestamp is not null)
            return new(TrainingPhase.Deleting);
        var jobs = job.Status?.JobsStatus ?? [];
        if (job.Spec.Suspend == true)
            return jobs.Any(j => j.Active > 0)
                ? new(TrainingPhase.Suspended, "Suspending", "Its pods are still being ended.")
                : new(TrainingPhase.Suspended, "Suspended", job.Status?.Find("Suspended") is { IsTrue: true, Message: { } message } ? message : "");
        return Trainers(jobs, runtime, pods) ?? InInitializer(jobs, runtime, pods) ?? NotSetUp(job, events) ?? Waiting(pods);
    }

    private static TrainingState? Ended(TrainJobStatus? status)
    {
        var last = new[] { status?.Find("Complete"), status?.Find("Failed") }
            .Where(c => c is { IsTrue: true }).OrderBy(c => c!.LastTransitionTime?.Value ?? default).LastOrDefault();
        return last is null ? null
            : new(last.Type == "Complete" ? TrainingPhase.Succeeded : TrainingPhase.Failed, last.Reason ?? "", last.Message ?? "");
    }

    private static TrainingState? Trainers(IReadOnlyList<ReplicatedJobStatus> jobs, TrainingRuntimeSpec? runtime, IReadOnlyCollection<JsonObject> pods)
    {
        var names = TrainerJobs(runtime);
        var training = jobs.Where(j => names.Contains(j.Name)).ToList();
        if (training.Count > 0 && training.TrueForAll(j => j.Ready + j.Succeeded >= Replicas(runtime, j.Name)))
            return new(TrainingPhase.Running);
        if (training.Find(j => j.Active > 0 && j.Ready + j.Succeeded < Replicas(runtime, j.Name)) is not { } starting)
            return null;
        var (reason, message) = PodReading.Waiting(pods.Where(p => names.Contains(PodReading.Label(p, TrainingLabels.ReplicatedJobName))));
        return PodReading.Restarts(pods) > 0 && reason.Length == 0
            ? new(TrainingPhase.Restarting, "RestartingJobSet", "A job failed, and all pods are started again.")
            : new(TrainingPhase.Created, reason.Length > 0 ? reason : "StartingNodes", message.Length > 0 ? message : $"The pods of '{starting.Name}' are starting.");
    }

    private static TrainingState? InInitializer(IReadOnlyList<ReplicatedJobStatus> jobs, TrainingRuntimeSpec? runtime, IReadOnlyCollection<JsonObject> pods)
    {
        foreach (var step in Initializers)
        {
            var name = runtime?.Template?.Spec?.ReplicatedJobs?.FirstOrDefault(j => j.AncestorStep == step)?.Name ?? step;
            if (jobs.FirstOrDefault(j => j.Name == name) is not { } job)
                continue;
            if (job.Failed > 0)
                return new(TrainingPhase.Created, "InitializerFailed", $"The step '{name}' failed.");
            if (job.Active == 0)
                continue;
            var (reason, message) = PodReading.Waiting(pods.Where(p => PodReading.Label(p, TrainingLabels.ReplicatedJobName) == name));
            return new(TrainingPhase.Created, reason.Length > 0 ? reason : step == Initializers[0] ? "InitializingDataset" : "InitializingModel", message);
        }
        return null;
    }

    private static TrainingState? NotSetUp(TrainJob job, IReadOnlyCollection<JsonObject> events)
    {
        var changed = (job.Status?.Conditions ?? []).Select(c => c.LastTransitionTime?.Value ?? default).DefaultIfEmpty().Max();
        var latest = events.Where(e => PodReading.Text(e["reason"]) == CreationFailed).OrderBy(TrainingEvent.TimeOf).LastOrDefault();
        return latest is not null && TrainingEvent.TimeOf(latest) >= changed
            ? new(TrainingPhase.Created, CreationFailed, PodReading.Text(latest["message"]) is { Length: > 0 } message ? message : PodReading.Text(latest["note"]))
            : null;
    }

    private static TrainingState Waiting(IReadOnlyCollection<JsonObject> pods)
    {
        var (reason, message) = PodReading.Waiting(pods);
        return new(TrainingPhase.Created, reason.Length > 0 ? reason : "Pending", message);
    }

    private static List<string> TrainerJobs(TrainingRuntimeSpec? runtime)
    {
        var named = (runtime?.Template?.Spec?.ReplicatedJobs ?? []).Where(j => j.AncestorStep == "trainer").Select(j => j.Name).ToList();
        return named.Count > 0 ? named : ["node", "launcher"];
    }

    private static int Replicas(TrainingRuntimeSpec? runtime, string job) =>
        runtime?.Template?.Spec?.ReplicatedJobs?.FirstOrDefault(j => j.Name == job)?.Replicas ?? 1;
}
