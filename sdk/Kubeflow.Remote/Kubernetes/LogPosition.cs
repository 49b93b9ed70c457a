using System.Globalization;
using System.Text;

namespace Kubeflow.Remote.Objects;

/// <summary>How far a log has been handed out, by the times that the server puts before its lines.</summary>
/// <param name="keepTimes">Whether the caller wants the times too.</param>
internal sealed class LogPosition(bool keepTimes)
{
    private DateTimeOffset _last;
    private int _atLast;
    private int _skip;
    private bool _resuming;

    /// <summary>Where to go on, as the server reads it; null at the beginning. It knows whole seconds only.</summary>
    public string? Since => _atLast == 0 ? null : _last.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A connection begins: lines that were handed out may come again.</summary>
    public void Resume() => (_resuming, _skip) = (_atLast > 0, _atLast);

    /// <summary>Takes the next line.</summary>
    /// <param name="line">The line, with its time.</param>
    /// <returns>What to hand out; null if it was handed out before.</returns>
    public string? Take(ReadOnlySpan<byte> line)
    {
        var blank = line.IndexOf((byte)' ');
        var stamp = blank < 0 ? line : line[..blank];
        // A line without a time goes on with the line before it.
        var timed = Time(stamp) is { } found;
        var time = timed ? Time(stamp)!.Value : _last;
        if (_resuming)
        {
            if (time < _last || time == _last && _skip-- > 0)
                return null;
            _resuming = false;
        }
        (_last, _atLast) = time == _last ? (_last, _atLast + 1) : (time, 1);
        return Encoding.UTF8.GetString(!timed || keepTimes ? line : blank < 0 ? default : line[(blank + 1)..]);
    }

    private static DateTimeOffset? Time(ReadOnlySpan<byte> stamp)
    {
        Span<char> text = stackalloc char[40];
        if (stamp.Length is < 20 or > 40 || stamp[4] != '-' || !Encoding.UTF8.TryGetChars(stamp, text, out var length))
            return null;
        return DateTimeOffset.TryParse(text[..length], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
