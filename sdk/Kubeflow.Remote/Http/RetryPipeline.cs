using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Kubeflow.Remote.Http;

/// <summary>The one pipeline of every request: total timeout, then retries, then the timeout of one try.</summary>
internal static class RetryPipeline
{
    /// <summary>The request under way, and what has become of its tries.</summary>
    public static ResiliencePropertyKey<ApiCall> Call { get; } = new("kubeflow.call");

    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(15);

    /// <summary>The pipeline; built once for a cluster.</summary>
    public static ResiliencePipeline<ApiAnswer> Build(KubernetesOptions options, ILogger log)
    {
        var builder = new ResiliencePipelineBuilder<ApiAnswer> { TimeProvider = options.TimeProvider, Name = "kubeflow" };
        builder.AddTimeout(new TimeoutStrategyOptions { Name = "total", Timeout = options.TotalTimeout });
        if (options.MaxRetries > 0)
            builder.AddRetry(new RetryStrategyOptions<ApiAnswer>
            {
                Name = "retry",
                MaxRetryAttempts = options.MaxRetries,
                Delay = options.RetryDelay,
                MaxDelay = MaxDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(ShouldRetry(arguments.Context, arguments.Outcome, options.TimeProvider)),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } answer ? RetryAfter.Of(answer, options.TimeProvider) : null),
                OnRetry = arguments =>
                {
                    var call = arguments.Context.Properties.GetValue(Call, null!);
                    log.Retry(call.Request.Verb, call.Request.Target.Resource, arguments.AttemptNumber + 1, arguments.RetryDelay.TotalSeconds, Cause(arguments.Outcome));
                    Telemetry.Retried(call.Request);
                    arguments.Outcome.Result?.Dispose();
                    return default;
                },
            });
        builder.AddTimeout(new TimeoutStrategyOptions { Name = "attempt", Timeout = options.AttemptTimeout });
        return builder.Build();
    }

    /// <summary>What went wrong, for the log: never a body.</summary>
    public static string Cause(Outcome<ApiAnswer> outcome) =>
        outcome.Result is { } answer ? $"{(int)answer.Status}" : outcome.Exception is HttpRequestException fault ? fault.Message : outcome.Exception?.GetType().Name ?? "";

    private static bool ShouldRetry(ResilienceContext context, Outcome<ApiAnswer> outcome, TimeProvider time)
    {
        var call = context.Properties.GetValue(Call, null!);
        var retry = outcome.Exception is { } fault ? call.ShouldRetry(fault) : call.ShouldRetry(outcome.Result!);
        // A wait that would pass the end of all tries helps nobody: the answer is handed out at once.
        return retry && (outcome.Result is not { } answer || RetryAfter.Of(answer, time) is not { } wait || call.Left(time) > wait);
    }
}
