using System.Globalization;

namespace Kubeflow.Clusters.Local;

/// <summary>Functions of times and durations.</summary>
internal static class CelTimes
{
    /// <summary>Adds them.</summary>
    public static void AddTo(CelTable functions)
    {
        functions[("timestamp", 1, false)] = a => a[0] switch
        {
            DateTimeOffset time => time,
            long seconds => DateTimeOffset.FromUnixTimeSeconds(seconds),
            string text when Formats.Fits("date-time", text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            var other => throw new CelError($"cannot convert {other} to a timestamp"),
        };
        functions[("duration", 1, false)] = a => a[0] switch
        {
            TimeSpan span => span,
            string text when CelDuration.TryParse(text, out var span) => span,
            var other => throw new CelError($"time: invalid duration \"{other}\""),
        };
        Of("getFullYear", t => t.Year, null);
        Of("getMonth", t => t.Month - 1, null);
        Of("getDate", t => t.Day, null);
        Of("getDayOfMonth", t => t.Day - 1, null);
        Of("getDayOfWeek", t => (int)t.DayOfWeek, null);
        Of("getDayOfYear", t => t.DayOfYear - 1, null);
        Of("getHours", t => t.Hour, s => s.TotalHours);
        Of("getMinutes", t => t.Minute, s => s.TotalMinutes);
        Of("getSeconds", t => t.Second, s => s.TotalSeconds);
        Of("getMilliseconds", t => t.Millisecond, s => s.Milliseconds);

        void Of(string name, Func<DateTimeOffset, long> ofTime, Func<TimeSpan, double>? ofSpan)
        {
            functions[(name, 0, true)] = a => a[0] switch
            {
                DateTimeOffset time => ofTime(time.ToUniversalTime()),
                TimeSpan span when ofSpan is not null => (long)ofSpan(span),
                _ => throw CelError.NoOverload(name),
            };
            functions[(name, 1, true)] = a => ofTime(In(CelLibrary.As<DateTimeOffset>(a[0], name), CelLibrary.As<string>(a[1], name)));
        }
    }

    private static DateTimeOffset In(DateTimeOffset time, string zone)
    {
        if (TimeSpan.TryParseExact(zone.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out var offset))
            return time.ToOffset(zone[0] == '-' ? -offset : offset);
        try
        {
            return TimeZoneInfo.ConvertTime(time, TimeZoneInfo.FindSystemTimeZoneById(zone));
        }
        catch (TimeZoneNotFoundException)
        {
            throw new CelError($"unknown time zone {zone}");
        }
    }
}
