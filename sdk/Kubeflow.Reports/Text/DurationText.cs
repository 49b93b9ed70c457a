using System.Globalization;

namespace Kubeflow.Reports;

/// <summary>Durations as people say them: <c>420 ms</c>, <c>3.4 s</c>, <c>2 min 05 s</c>.</summary>
internal static class DurationText
{
    public static string Of(TimeSpan duration)
    {
        var d = duration < TimeSpan.Zero ? TimeSpan.Zero : duration;
        if (d.TotalMilliseconds < 1)
            return d == TimeSpan.Zero ? "0 s" : "< 1 ms";
        if (d.TotalMilliseconds < 999.5)
            return Invariant($"{d.TotalMilliseconds:0} ms");
        if (d.TotalSeconds < 9.95)
            return Invariant($"{d.TotalSeconds:0.0} s");
        if (d.TotalSeconds < 59.5)
            return Invariant($"{d.TotalSeconds:0} s");
        d = TimeSpan.FromSeconds(Math.Round(d.TotalSeconds));
        if (d.TotalHours < 1)
            return Invariant($"{d.Minutes} min {d.Seconds:00} s");
        return d.TotalDays < 1 ? Invariant($"{d.Hours} h {d.Minutes:00} min") : Invariant($"{(int)d.TotalDays} d {d.Hours:00} h");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
