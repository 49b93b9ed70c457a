using System.Globalization;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Durations as kubectl shows them: the larger they are, the coarser.</summary>
internal static class HumanTime
{
    private const long Day = 24;
    private const long Year = 365 * Day;

    /// <summary>The time since a timestamp; <c>&lt;unknown&gt;</c> if there is none.</summary>
    public static string Since(JsonNode? timestamp, DateTimeOffset now) => Parse(timestamp) is { } time ? Of(now - time) : "<unknown>";

    public static DateTimeOffset? Parse(JsonNode? timestamp) =>
        timestamp is JsonValue value && value.TryGetValue<string>(out var text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    public static string Of(TimeSpan duration)
    {
        var (seconds, minutes, hours) = ((long)duration.TotalSeconds, (long)duration.TotalMinutes, (long)duration.TotalHours);
        return seconds switch
        {
            < -1 => "<invalid>",
            < 0 => "0s",
            < 120 => $"{seconds}s",
            _ when minutes < 10 => Two(minutes, "m", seconds % 60, "s"),
            _ when minutes < 180 => $"{minutes}m",
            _ when hours < 8 => Two(hours, "h", minutes % 60, "m"),
            _ when hours < 2 * Day => $"{hours}h",
            _ when hours < 8 * Day => Two(hours / Day, "d", hours % Day, "h"),
            _ when hours < 2 * Year => $"{hours / Day}d",
            _ when hours < 8 * Year => Two(hours / Year, "y", hours / Day % 365, "d"),
            _ => $"{hours / Year}y",
        };
    }

    private static string Two(long large, string unit, long small, string smallUnit) => small == 0 ? $"{large}{unit}" : $"{large}{unit}{small}{smallUnit}";
}
