using System.Text.Json.Nodes;

namespace Kubeflow.Training;

/// <summary>How a training stands: one phase, with its reason.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Reason">Why, in one word, such as <c>ImagePullBackOff</c>; empty if there is nothing to add.</param>
/// <param name="Message">Why, for people; empty if there is nothing to add.</param>
/// <param name="Restarts">How often all pods were started again, as far as pods tell.</param>
public sealed record TrainingState(TrainingPhase Phase, string Reason = "", string Message = "", int Restarts = 0)
{
    /// <summary>Whether nothing will change any more.</summary>
    public bool IsFinal => Phase is TrainingPhase.Succeeded or TrainingPhase.Failed;

    /// <summary>The state of a TrainJob. A pure function: the same objects give the same state.</summary>
    /// <param name="job">The job with its status.</param>
    /// <param name="runtime">Its runtime, which says how many replicas are wanted and which jobs train. Default: <c>node</c> and <c>launcher</c>, once each.</param>
    /// <param name="pods">Its pods, which say why it does not start. Default: unknown.</param>
    /// <param name="events">Its events, which say why it was not set up. Default: unknown.</param>
    public static TrainingState Of(
        TrainJob job, TrainingRuntimeSpec? runtime = null, IReadOnlyCollection<JsonObject>? pods = null, IReadOnlyCollection<JsonObject>? events = null)
    {
        var state = TrainJobState.Of(job, runtime, pods ?? [], events ?? []);
        return state with { Restarts = PodReading.Restarts(pods ?? []) };
    }

    /// <summary>The state of a job of the kinds before TrainJob. A pure function: the same objects give the same state.</summary>
    /// <param name="job">The job with its status.</param>
    /// <param name="pods">Its pods, which say why it does not start. Default: unknown.</param>
    public static TrainingState Of(ILegacyJob job, IReadOnlyCollection<JsonObject>? pods = null) => LegacyJobState.Of(job, pods ?? []);

    /// <summary><c>Failed (ReachedMaxRestarts): message</c>.</summary>
    public override string ToString() => $"{Phase}{(Reason.Length > 0 ? $" ({Reason})" : "")}{(Message.Length > 0 ? $": {Message}" : "")}";
}

/// <summary>The phase of a training.</summary>
public enum TrainingPhase
{
    /// <summary>It exists and does not run yet.</summary>
    Created,

    /// <summary>All its machines run.</summary>
    Running,

    /// <summary>Its machines are being started again.</summary>
    Restarting,

    /// <summary>It is held.</summary>
    Suspended,

    /// <summary>It ended well.</summary>
    Succeeded,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It is being deleted.</summary>
    Deleting,
}
