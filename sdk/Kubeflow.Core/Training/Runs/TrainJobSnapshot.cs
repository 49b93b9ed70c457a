namespace Kubeflow.Training;

/// <summary>A TrainJob at one moment, with what its state was read from.</summary>
/// <param name="Job">The job.</param>
/// <param name="State">Its state.</param>
public sealed record TrainJobSnapshot(TrainJob Job, TrainingState State)
{
    /// <summary>How much is done, 0 to 100; null where the training does not report it.</summary>
    public int? ProgressPercentage => Job.Status?.TrainerStatus?.ProgressPercentage;

    /// <summary>The latest values that the training reported, by name; empty where it reports none.</summary>
    public IReadOnlyDictionary<string, string> Metrics =>
        (Job.Status?.TrainerStatus?.Metrics ?? []).GroupBy(m => m.Name).ToDictionary(g => g.Key, g => g.Last().Value);

    /// <summary>The time until the end, as the training estimates it; null if unknown.</summary>
    public TimeSpan? Remaining => Job.Status?.TrainerStatus?.EstimatedRemainingSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary><c>TrainJob digits: Running, 45 %</c>.</summary>
    public override string ToString() => $"{Job}: {State}{(ProgressPercentage is { } done ? $", {done} %" : "")}";
}
