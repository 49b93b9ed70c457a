using System.Globalization;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Runs a step: uses an earlier result where it may, tries again where it should, and keeps what came of it.</summary>
internal sealed class StepRunner(RunContext run, CancellationToken cancellationToken)
{
    public async Task<TaskResult> RunAsync(
        TaskDetails details, ComponentSpec component, ExecutorSpec executor, PipelineTaskSpec task, TaskInputs inputs, RetryPolicy? retry)
    {
        var key = CacheKey.Of(run, component, executor, task, inputs);
        if (run.Finished.TryGetValue(details.Path, out var finished) && finished.Key == key.Digest && finished.Task.State == RuntimeState.Succeeded)
            return await ReuseAsync(details, finished.Task, finished.Task.Cached, "Kept: finished before the run was cut off or retried.", key);
        var cache = new ResultCache(run, details.Path, run.EnableCache ?? task.CachingOptions?.EnableCache == true);
        var (known, reason) = cache.Find(key);
        if (known is not null)
            return await ReuseAsync(details, known.Task, cached: true, reason, key);

        try
        {
            await run.Places.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return await EndAsync(details, TaskResult.Canceled, null, key);
        }
        try
        {
            details = details with { State = RuntimeState.Running, StartedAt = run.Time.GetUtcNow(), CacheReason = reason, Warnings = StepWarnings.Of(run.Document, component, executor) };
            using var activity = Telemetry.Source.StartActivity("kubeflow.step");
            activity?.SetTag("kubeflow.step", details.Path);
            var (result, log) = await TryAsync(details, component, executor, inputs, retry);
            details = (run.Feed.Find(details.Path) ?? details) with { Warnings = [.. details.Warnings, .. result.Warnings] };
            var ended = await EndAsync(details, result.Result, log, key);
            Telemetry.Ended(activity, run.Feed.Find(details.Path)!);
            if (ended.State == RuntimeState.Failed)
                run.Log.StepFailed(run.Id, details.Path, ended.Error);
            if (ended.State == RuntimeState.Succeeded)
                await cache.KeepAsync(key, run.Feed.Find(details.Path)!);
            return ended;
        }
        finally
        {
            run.Places.Release();
        }
    }

    private async Task<(StepOutcome Result, string? Log)> TryAsync(
        TaskDetails details, ComponentSpec component, ExecutorSpec executor, TaskInputs inputs, RetryPolicy? retry)
    {
        var folder = Path.Combine(run.Folder, "tasks", SafePath.OfTask(details.Path));
        using var log = new StepLog(Path.Combine(folder, "log.txt"));
        var step = new Step(details.Path, component, executor, inputs, folder, log);
        for (var attempt = 1; ; attempt++)
        {
            await run.ChangeAsync(details with { Attempts = attempt, LogFile = log.File });
            var outcome = await StepExecution.RunAsync(run, step, cancellationToken);
            if (outcome.Result.State != RuntimeState.Failed || attempt > (retry?.MaxRetryCount ?? 0) || cancellationToken.IsCancellationRequested)
                return (outcome, log.FileIfAny);
            var wait = Backoff(retry!, attempt);
            log.WriteLine($"Attempt {attempt} failed; trying again in {wait.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s.");
            try
            {
                await Task.Delay(wait, run.Time, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return (new StepOutcome(TaskResult.Canceled), log.FileIfAny);
            }
        }
    }

    // The wait grows with each retry and is never longer than the policy's longest.
    private static TimeSpan Backoff(RetryPolicy policy, int retry)
    {
        var first = Seconds(policy.BackoffDuration) ?? 0;
        var longest = Seconds(policy.BackoffMaxDuration) ?? 3600;
        return TimeSpan.FromSeconds(Math.Min(first * Math.Pow(policy.BackoffFactor ?? 2, retry - 1), longest));
    }

    private static double? Seconds(string? duration) =>
        duration is { Length: > 1 } && double.TryParse(duration.TrimEnd('s'), CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    private async Task<TaskResult> ReuseAsync(TaskDetails details, TaskDetails known, bool cached, string? reason, CacheKey key)
    {
        details = details with { StartedAt = cached ? run.Time.GetUtcNow() : known.StartedAt, FinishedAt = cached ? null : known.FinishedAt, Cached = cached, CacheReason = reason, Attempts = known.Attempts, Warnings = known.Warnings };
        var outputs = new TaskOutputs(known.Outputs.ToDictionary(o => o.Key, o => new OutputValue(o.Value, false)), known.OutputArtifacts);
        return await EndAsync(details, TaskResult.Succeeded(outputs), known.LogFile, key);
    }

    private async Task<TaskResult> EndAsync(TaskDetails details, TaskResult result, string? log, CacheKey key)
    {
        await run.ChangeAsync(
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
        return result;
    }
}

/// <summary>A step about to run.</summary>
internal sealed record Step(string Path, ComponentSpec Component, ExecutorSpec Executor, TaskInputs Inputs, string Folder, StepLog Log)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>What came of a step.</summary>
internal sealed record StepOutcome(TaskResult Result)
{
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
