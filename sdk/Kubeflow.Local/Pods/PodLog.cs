using System.Runtime.CompilerServices;
using System.Text;

namespace Kubeflow.Clusters.Local;

/// <summary>Reads what a container printed.</summary>
internal static class PodLog
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    // A line without end must not grow without end; it comes in pieces.
    private const int LongestLine = 1_000_000;

    /// <summary>The last lines of a log.</summary>
    public static IReadOnlyList<string> LastLines(string file, int count)
    {
        if (!File.Exists(file) || count <= 0)
            return [];
        var last = new Queue<string>();
        using var reader = Open(file);
        while (reader.ReadLine() is { } line)
        {
            last.Enqueue(line);
            if (last.Count > count)
                last.Dequeue();
        }
        return [.. last];
    }

    /// <summary>The lines of a log, from the last so many on; goes on until the container has ended.</summary>
    /// <param name="file">The log.</param>
    /// <param name="tail">How many of the lines that are there; null for all.</param>
    /// <param name="isOver">Whether nothing more is written. Asked before each look.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async IAsyncEnumerable<string> ReadAsync(string file, int? tail, Func<bool> isOver, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!File.Exists(file))
        {
            if (isOver())
                yield break;
            await Task.Delay(Look, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
        var skip = tail is { } count ? Math.Max(0, CountLines(file) - count) : 0;
        using var reader = Open(file);
        var (buffer, line) = (new char[8192], new StringBuilder());
        while (true)
        {
            var over = isOver();
            for (int read; (read = await reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
                for (var i = 0; i < read; i++)
                {
                    if (buffer[i] != '\n')
                    {
                        line.Append(buffer[i]);
                        if (line.Length < LongestLine)
                            continue;
                    }
                    if (skip-- <= 0)
                        yield return line.ToString().TrimEnd('\r');
                    line.Clear();
                }
            if (over)
                break;
            await Task.Delay(Look, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
        if (line.Length > 0 && skip <= 0)
            yield return line.ToString();
    }

    private static int CountLines(string file)
    {
        using var reader = Open(file);
        var count = 0;
        while (reader.ReadLine() is not null)
            count++;
        return count;
    }

    private static StreamReader Open(string file) => new(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
}
