using System.Globalization;
using System.Text;

namespace Kubeflow.Pipelines.Local;

/// <summary>The variable that every process of a step inherits, by which those are found that left its group.</summary>
internal static class ProcessMark
{
    public const string Variable = "KUBEFLOW_STEP_PROCESS";

    /// <summary>The part that all marks of this process begin with.</summary>
    public static string OfThisProcess { get; } = Guid.NewGuid().ToString("N");

    private static int _count;

    public static string Next() => string.Create(CultureInfo.InvariantCulture, $"{OfThisProcess}-{Interlocked.Increment(ref _count)}");

    /// <summary>The processes with a mark; none where the system does not show other processes' variables.</summary>
    public static IEnumerable<int> Find(string mark)
    {
        if (!OperatingSystem.IsLinux())
            yield break;
        var wanted = Encoding.UTF8.GetBytes($"{Variable}={mark}\0");
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) && Has(folder, wanted))
                yield return pid;
    }

    private static bool Has(string folder, byte[] wanted)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, "environ")).AsSpan().IndexOf(wanted) >= 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or is another user's and so none of ours.
            return false;
        }
    }
}
