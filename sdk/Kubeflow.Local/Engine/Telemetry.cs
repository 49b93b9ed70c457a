using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kubeflow.Pipelines.Local;

/// <summary>Traces and metrics under the name <c>Kubeflow</c>: activities <c>kubeflow.run</c> and <c>kubeflow.step</c>, counters
/// <c>kubeflow.runs</c> and <c>kubeflow.steps</c> by state, and the histogram <c>kubeflow.step.duration</c> in seconds.</summary>
internal static class Telemetry
{
    private const string Name = "Kubeflow";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Runs = Meter.CreateCounter<long>("kubeflow.runs");
    private static readonly Counter<long> Steps = Meter.CreateCounter<long>("kubeflow.steps");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("kubeflow.step.duration", "s");

    public static ActivitySource Source { get; } = new(Name);

    public static void Ended(Activity? activity, RunDetails run)
    {
        Runs.Add(1, State(run.State));
        Close(activity, run.State, run.Error);
    }

    public static void Ended(Activity? activity, TaskDetails step)
    {
        Steps.Add(1, State(step.State));
        if (step is { StartedAt: { } start, FinishedAt: { } end })
            Duration.Record((end - start).TotalSeconds, State(step.State));
        Close(activity, step.State, step.Error);
    }

    private static void Close(Activity? activity, RuntimeState state, string? error) =>
        activity?.SetStatus(state == RuntimeState.Succeeded ? ActivityStatusCode.Ok : ActivityStatusCode.Error, error);

    private static KeyValuePair<string, object?> State(RuntimeState state) => new("kubeflow.state", state.ToKfp());
}
