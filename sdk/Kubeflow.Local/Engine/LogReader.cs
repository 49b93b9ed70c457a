using System.Runtime.CompilerServices;
using System.Text;

namespace Kubeflow.Pipelines.Local;

/// <summary>Reads a step's log line by line, from a file that may not be there yet and may still grow.</summary>
internal static class LogReader
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    // A line without end must not grow without end; it comes in pieces.
    private const int LongestLine = 1_000_000;

    public static async IAsyncEnumerable<string> ReadAsync(
        RunFeed? feed, Func<TaskDetails?> task, string path, bool follow, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (follow)
            await StartedAsync(feed!, path, cancellationToken);
        StreamReader? reader = null;
        try
        {
            var buffer = new char[8192];
            var line = new StringBuilder();
            while (true)
            {
                // Looked at before reading: what is written before the end is read before it.
                var now = task();
                var ended = now?.State.IsTerminal() ?? feed?.Run.State.IsTerminal() ?? true;
                if (reader is null && now?.LogFile is { } file && File.Exists(file))
                    reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
                for (int read; reader is not null && (read = await reader.ReadAsync(buffer, cancellationToken)) > 0;)
                    for (var i = 0; i < read; i++)
                    {
                        if (buffer[i] != '\n')
                        {
                            line.Append(buffer[i]);
                            if (line.Length < LongestLine)
                                continue;
                        }
                        yield return line.ToString().TrimEnd('\r');
                        line.Clear();
                    }
                if (!follow || ended)
                    break;
                await Task.Delay(Look, TimeProvider.System, cancellationToken);
            }
            if (line.Length > 0)
                yield return line.ToString();
        }
        finally
        {
            reader?.Dispose();
        }
    }

    private static async Task StartedAsync(RunFeed feed, string path, CancellationToken cancellationToken)
    {
        await foreach (var change in feed.WatchAsync(cancellationToken))
            if (change.Task?.Path == path && (change.Task.LogFile is not null || change.Task.State.IsTerminal()))
                return;
    }
}
