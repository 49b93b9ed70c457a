using System.Text.Json.Nodes;
using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>From a job of the kinds before TrainJob to its state.</summary>
internal static class LegacyJobState
{
    // The first that is true counts.
    private static readonly (string Type, TrainingPhase Phase)[] Order =
    [
        ("Failed", TrainingPhase.Failed), ("Succeeded", TrainingPhase.Succeeded), ("Suspended", TrainingPhase.Suspended),
        ("Restarting", TrainingPhase.Restarting), ("Running", TrainingPhase.Running),
    ];

    public static TrainingState Of(ILegacyJob job, IReadOnlyCollection<JsonObject> pods)
    {
        Condition? Find(string type) => job.Status?.Conditions?.LastOrDefault(c => c.Type == type && c.IsTrue);
        foreach (var (type, phase) in Order)
        {
            if (phase == TrainingPhase.Suspended && job.Metadata.DeletionTimestamp is not null)
                return new(TrainingPhase.Deleting);
            if (Find(type) is { } condition)
                return new(phase, condition.Reason ?? "", condition.Message ?? "");
        }
        if (job.RunPolicy?.Suspend == true)
            return new(TrainingPhase.Suspended, "Suspending");
        var (reason, message) = PodReading.Waiting(pods);
        return Find("Created") is { } created && reason.Length == 0
            ? new(TrainingPhase.Created, created.Reason ?? "", created.Message ?? "")
            : new(TrainingPhase.Created, reason.Length > 0 ? reason : "Pending", message);
    }
}
