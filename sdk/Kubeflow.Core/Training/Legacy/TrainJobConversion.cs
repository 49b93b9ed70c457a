namespace Kubeflow.Training;

/// <summary>A job of the kinds before TrainJob, as a TrainJob.</summary>
/// <param name="Job">The TrainJob.</param>
/// <param name="Runtime">The runtime that it needs, to be applied before it; null where a built-in one does.</param>
/// <param name="Losses">What does not carry over, each with its path and what to do about it; empty if all does.</param>
public sealed record TrainJobConversion(TrainJob Job, TrainingRuntime? Runtime, IReadOnlyList<Fault> Losses)
{
    /// <summary>Converts a job. Where a built-in runtime is enough, the TrainJob stands alone; else it gets a runtime of its own.</summary>
    /// <param name="job">The job.</param>
    /// <exception cref="ValidationException">It cannot be said as a TrainJob: its nodes do not all run the same, or its container is missing.</exception>
    public static TrainJobConversion Of(ILegacyJob job)
    {
        var refusals = ConversionLosses.Refusals(job).ToList();
        if (refusals.Count > 0)
            throw new ValidationException($"{job.Kind} {job.Metadata.Name}", refusals);
        var needsRuntime = NeedsRuntime(job);
        return new TrainJobConversion(
            ConvertedJob.Of(job, needsRuntime), needsRuntime ? ConvertedRuntime.Of(job) : null, [.. ConversionLosses.Find(job)]);
    }

    private static bool NeedsRuntime(ILegacyJob job) =>
        job is TFJob or PaddleJob or MpiJob || job.RunPolicy is { TtlSecondsAfterFinished: not null } or { BackoffLimit: not null } or { SchedulingPolicy: not null }
        || job.Replicas.Values.Any(r => r.RestartPolicy is not (null or "OnFailure") || !PatchablePod.Is(r.Template!, job.MainContainer));
}
