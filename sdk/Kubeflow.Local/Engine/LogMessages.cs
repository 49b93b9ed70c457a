using Microsoft.Extensions.Logging;

namespace Kubeflow.Pipelines.Local;

/// <summary>What the engine logs.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Information, "Run {Run} of pipeline {Pipeline} started")]
    public static partial void RunStarted(this ILogger log, string run, string pipeline);

    [LoggerMessage(2, LogLevel.Information, "Run {Run} ended: {State} {Error}")]
    public static partial void RunEnded(this ILogger log, string run, RuntimeState state, string? error);

    [LoggerMessage(3, LogLevel.Warning, "Step {Step} of run {Run} failed: {Error}")]
    public static partial void StepFailed(this ILogger log, string run, string step, string? error);
}
