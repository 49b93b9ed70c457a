using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kubeflow.Remote.Http;

/// <summary>Traces and metrics under the name <c>Kubeflow</c>: activities <c>cluster.list TrainJob</c>, the histogram
/// <c>kubeflow.client.operation.duration</c> in seconds, the counters <c>kubeflow.client.retries</c> and <c>kubeflow.watch.reconnects</c>.</summary>
internal static class Telemetry
{
    private static readonly ActivitySource Source = new("Kubeflow");
    private static readonly Meter Meter = new("Kubeflow");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("kubeflow.client.operation.duration", "s");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("kubeflow.client.retries");
    private static readonly Counter<long> Reconnects = Meter.CreateCounter<long>("kubeflow.watch.reconnects");

    /// <summary>A request begins.</summary>
    public static Activity? Start(ApiRequest request)
    {
        var activity = Source.StartActivity($"cluster.{request.Verb} {Kind(request)}", ActivityKind.Client);
        activity?.SetTag("kubeflow.resource.kind", Kind(request));
        activity?.SetTag("kubeflow.resource.name", request.Target.Name);
        activity?.SetTag("k8s.namespace.name", request.Target.Namespace);
        return activity;
    }

    /// <summary>A request ended.</summary>
    /// <param name="activity">What was started.</param>
    /// <param name="request">The request.</param>
    /// <param name="elapsed">Its time, over all tries.</param>
    /// <param name="error">The code of what went wrong; null if nothing did.</param>
    public static void Ended(Activity? activity, ApiRequest request, TimeSpan elapsed, string? error)
    {
        Duration.Record(elapsed.TotalSeconds, new("kubeflow.operation", request.Verb), new("kubeflow.resource.kind", Kind(request)), new("error.type", error));
        if (error is not null)
            activity?.SetStatus(ActivityStatusCode.Error, error).SetTag("error.type", error);
    }

    /// <summary>A request is tried again.</summary>
    public static void Retried(ApiRequest request) => Retries.Add(1, new KeyValuePair<string, object?>("kubeflow.resource.kind", Kind(request)));

    /// <summary>A watch connects again.</summary>
    public static void Reconnected(ApiRequest request) => Reconnects.Add(1, new KeyValuePair<string, object?>("kubeflow.resource.kind", Kind(request)));

    private static string Kind(ApiRequest request) => request.Target.Kind?.Kind ?? "";
}
