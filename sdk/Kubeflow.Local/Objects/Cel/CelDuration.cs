using System.Globalization;
using System.Text.RegularExpressions;

namespace Kubeflow.Clusters.Local;

/// <summary>Durations as Go writes them: <c>1h15m30.918s</c>.</summary>
internal static partial class CelDuration
{
    /// <summary>Reads one.</summary>
    public static bool TryParse(string text, out TimeSpan span)
    {
        span = default;
        if (text is "0" or "+0" or "-0")
            return true;
        var match = Pattern().Match(text);
        if (!match.Success)
            return false;
        var seconds = 0.0;
        for (var i = 0; i < match.Groups["n"].Captures.Count; i++)
            seconds += double.Parse(match.Groups["n"].Captures[i].Value, NumberStyles.Float, CultureInfo.InvariantCulture) * Seconds(match.Groups["u"].Captures[i].Value);
        if (seconds > TimeSpan.MaxValue.TotalSeconds / 2)
            return false;
        span = TimeSpan.FromSeconds(text[0] == '-' ? -seconds : seconds);
        return true;
    }

    private static double Seconds(string unit) => unit switch
    {
        "h" => 3600,
        "m" => 60,
        "s" => 1,
        "ms" => 1e-3,
        "ns" => 1e-9,
        _ => 1e-6,
    };

    [GeneratedRegex(@"^[-+]?((?<n>\d+(\.\d*)?|\.\d+)(?<u>ns|us|µs|μs|ms|s|m|h))+\z")]
    private static partial Regex Pattern();
}
