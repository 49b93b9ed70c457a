using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Runs a step: uses an earlier result where it may, and keeps what came of it.</summary>
internal sealed class StepRunner(RunContext run, InputResolver resolver, CancellationToken cancellationToken)
{
    /// <param name="details">The step as it stands.</param>
    /// <param name="component">Its component.</param>
    /// <param name="executor">Its executor.</param>
    /// <param name="task">The task.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="retry">How often it is tried again.</param>
    /// <param name="runAgain">Whether what this run finished before does not count.</param>
    public async Task<TaskResult> RunAsync(
        TaskDetails details, ComponentSpec component, ExecutorSpec executor, PipelineTaskSpec task, TaskInputs inputs, RetryPolicy? retry, bool runAgain)
    {
        var substitution = run.Substitution?.StandsInFor(Step.StepIdentityOf(details.Path, component, executor), attempt: 1) == true ? run.Substitution : null;
        // What is told to import again, or into this run's workspace, takes no earlier copy; a claim's folder is made or deleted each time.
        var cached = substitution is null && (run.EnableCache ?? task.CachingOptions?.EnableCache == true) && executor.Importer is not ({ Reimport: true } or { DownloadToWorkspace: true }) && !VolumeClaims.Is(executor.Container);
        var imported = executor.Importer is { } importer ? await ImporterStep.VersionAsync(run, inputs, importer, cancellationToken) : null;
        var settings = KubernetesSettings.Of(run, component, details.Path, value => resolver.TextOf(value, inputs));
        var key = CacheKey.Of(run, component, executor, task, inputs, cached, imported, settings);
        if (!runAgain && run.Finished.TryGetValue(details.Path, out var finished) && finished.Key == key.Digest && StepFiles.AreThere(finished.Task))
            return (await ReuseAsync(details, finished.Task, finished.Task.Cached, "Kept: finished before the run was cut off or retried.", key)) with { Fresh = false };
        var cache = new ResultCache(run, details.Path, cached);
        var (known, reason) = cache.Find(key);
        if (known is not null)
            return await ReuseAsync(details, known.Task, cached: true, reason, key);

        details = details with { CacheReason = reason, Warnings = [.. StepWarnings.Of(executor), .. settings.Warnings] };
        var folder = Path.Combine(run.Folder, "tasks", SafePath.OfTask(details.Path));
        using var log = new StepLog(Path.Combine(folder, "log.txt"));
        using var activity = Telemetry.Source.StartActivity("kubeflow.step");
        activity?.SetTag("kubeflow.step", details.Path);
        var step = new Step(details.Path, component, executor, inputs, folder, log, settings, substitution);
        var outcome = await new StepTries(run, step, retry).RunAsync(details, cancellationToken);
        var now = run.Feed.Find(details.Path)!;
        await EndAsync(now with { Warnings = [.. now.Warnings, .. outcome.Warnings] }, outcome.Result, log.FileIfAny, key);
        Telemetry.Ended(activity, run.Feed.Find(details.Path)!);
        if (outcome.Result.State == RuntimeState.Failed)
            run.Log.StepFailed(run.Id, details.Path, outcome.Result.Error);
        if (outcome.Result.State == RuntimeState.Succeeded)
            await cache.KeepAsync(key, run.Feed.Find(details.Path)!);
        return outcome.Result;
    }

    private async Task<TaskResult> ReuseAsync(TaskDetails details, TaskDetails known, bool cached, string? reason, CacheKey key)
    {
        details = details with { StartedAt = cached ? run.Time.GetUtcNow() : known.StartedAt, FinishedAt = cached ? null : known.FinishedAt, Cached = cached, CacheReason = reason, Attempts = known.Attempts, Warnings = known.Warnings };
        var outputs = new TaskOutputs(known.Outputs.ToDictionary(o => o.Key, o => new OutputValue(o.Value, false)), known.OutputArtifacts);
        var result = TaskResult.Succeeded(outputs);
        await EndAsync(details, result, known.LogFile, key);
        return result;
    }

    private Task EndAsync(TaskDetails details, TaskResult result, string? log, CacheKey key) => run.ChangeAsync(
        details with
        {
            State = result.State,
            FinishedAt = details.FinishedAt ?? run.Time.GetUtcNow(),
            Error = result.Error,
            LogFile = log,
            Outputs = result.Outputs.Parameters.ToDictionary(p => p.Key, p => p.Value.Value),
            OutputArtifacts = result.Outputs.Artifacts,
        },
        key.Digest);
}
