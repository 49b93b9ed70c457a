using System.Globalization;
using System.Text.RegularExpressions;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Tries a step as often as its retries allow. It holds a place among the running steps while it runs, not while it waits.</summary>
internal sealed partial class StepTries(RunContext run, Step step, RetryPolicy? retry)
{
    private const double DefaultFactor = 2;
    private const double DefaultLongest = 3600;

    public async Task<StepOutcome> RunAsync(TaskDetails details, CancellationToken cancellationToken)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var outcome = await RunOnceAsync(details, attempt, cancellationToken);
                if (outcome.Result.State != RuntimeState.Failed || attempt > (retry?.MaxRetryCount ?? 0) || cancellationToken.IsCancellationRequested)
                    return outcome;
                var wait = WaitBefore(retry!, attempt);
                step.Log.WriteLine($"Attempt {attempt} failed; trying again in {wait.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s.");
                await Task.Delay(wait, run.Time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new StepOutcome(TaskResult.Canceled);
        }
    }

    private async Task<StepOutcome> RunOnceAsync(TaskDetails details, int attempt, CancellationToken cancellationToken)
    {
        await run.Places.WaitAsync(cancellationToken);
        try
        {
            var started = run.Feed.Find(step.Path)?.StartedAt ?? run.Time.GetUtcNow();
            await run.ChangeAsync(details with { State = RuntimeState.Running, StartedAt = started, Attempts = attempt, LogFile = step.Log.File });
            using var deadline = step.Settings.Deadline is { } limit ? new CancellationTokenSource(limit, run.Time) : new CancellationTokenSource();
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
            var outcome = await StepExecution.RunAsync(run, step, attempt, either.Token);
            outcome = await PipelineRoot.UploadAsync(run, step, outcome, either.Token);
            return outcome.Result.State == RuntimeState.Canceled && !cancellationToken.IsCancellationRequested
                ? outcome with { Result = TaskResult.Failed(StepTimedOut.Of(step.Path, step.Settings.Deadline!.Value)) }
                : outcome;
        }
        finally
        {
            run.Places.Release();
        }
    }

    /// <summary>The wait before a retry: it grows with each, and is never longer than the policy's longest.</summary>
    public static TimeSpan WaitBefore(RetryPolicy policy, int retry)
    {
        var first = Seconds(policy.BackoffDuration) ?? 0;
        var longest = Seconds(policy.BackoffMaxDuration) is > 0 and var given ? given : DefaultLongest;
        var factor = policy.BackoffFactor is > 0 and var grows ? grows : DefaultFactor;
        return TimeSpan.FromSeconds(Math.Min(first * Math.Pow(factor, retry - 1), longest));
    }

    private static double? Seconds(string? duration) =>
        duration is not null && Duration().Match(duration) is { Success: true } parts
            && double.TryParse(parts.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number * (parts.Groups[2].Value switch { "m" => 60, "h" => 3600, "d" => 86400, "w" => 604800, _ => 1 })
            : null;

    [GeneratedRegex(@"^\s*([0-9.]+)\s*([smhdw])?")]
    private static partial Regex Duration();
}
