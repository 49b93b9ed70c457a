using System.Globalization;
using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>
/// The times of log lines. Logs are files that processes write themselves, and hold none: a line counts as of its container's start, its
/// place added in nanoseconds. Such times are in order and the same at each reading, so that clients find where they were.
/// </summary>
/// <param name="start">When the container started.</param>
internal sealed class LogTimes(DateTimeOffset start)
{
    public const string Warning = "the local cluster's logs hold no times: each line has that of its container's start, and its place in nanoseconds";

    public static LogTimes Of(JsonObject pod, LogOptions options)
    {
        var status = PodColumns.Containers(pod).Concat(PodColumns.Containers(pod, "initContainerStatuses"))
            .FirstOrDefault(s => options.Container is null || s["name"]?.ToString() == options.Container);
        var state = options.Previous ? null : status?["state"]?["running"] ?? status?["state"]?["terminated"];
        return new(HumanTime.Parse((state ?? status?["lastState"]?["terminated"])?["startedAt"] ?? pod["metadata"]!["creationTimestamp"]) ?? DateTimeOffset.UnixEpoch);
    }

    /// <summary>The time of a line by its place from 0, as logs show it.</summary>
    public string Of(long line) => string.Create(CultureInfo.InvariantCulture, $"{start.UtcDateTime:yyyy-MM-ddTHH:mm:ss}.{line:000000000}Z");

    /// <summary>The first line from a time on.</summary>
    /// <exception cref="ClusterException">It lies where the log knows no times (400).</exception>
    public long FirstSince(string time, long count)
    {
        var since = HumanTime.Parse(time) ?? throw Refusal.Of(400, "BadRequest", $"The time \"{time}\" cannot be read.", "");
        if (since <= start)
            return 0;
        // What is past the start is a place.
        var ticks = (since - start).Ticks;
        return ticks <= count / TimeSpan.NanosecondsPerTick ? ticks * TimeSpan.NanosecondsPerTick : throw Refusal.Of(400, "BadRequest",
            "The lines since that time cannot be told: this cluster's logs hold no times.", "", "Name a time before the container's start, or use tailLines.");
    }
}
