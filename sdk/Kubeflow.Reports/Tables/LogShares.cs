using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>Divides the page's room for logs: a failed step gets all it may, the rest is shared evenly.</summary>
internal static class LogShares
{
    /// <returns>Bytes by task path.</returns>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<TaskDetails> tasks, RunReportOptions options)
    {
        var waiting = tasks.Where(t => t.LogFile is not null).Select(t => (Task: t, Bytes: Wanted(t.LogFile!, options.LogBytesPerStep)))
            .OrderBy(w => w.Task.State == RuntimeState.Failed ? 0 : 1).ThenBy(w => w.Bytes).ToArray();
        var shares = new Dictionary<string, int>(StringComparer.Ordinal);
        var left = options.LogBytesInAll;
        for (var i = 0; i < waiting.Length; i++)
        {
            var (task, bytes) = waiting[i];
            var share = task.State == RuntimeState.Failed ? left : left / (waiting.Length - i);
            shares[task.Path] = Math.Min(bytes, share);
            left -= shares[task.Path];
        }
        return shares;
    }

    private static int Wanted(string file, int most)
    {
        try
        {
            return (int)Math.Min(most, new FileInfo(file).Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return 0;
        }
    }
}
