using System.Security.Cryptography;
using System.Text;

namespace Kubeflow.Pipelines.Local;

/// <summary>Folder names that every file system takes, made of any text, and short.</summary>
internal static class SafePath
{
    private const int MaxLength = 60;

    /// <summary>The folder of a task below its run's.</summary>
    public static string OfTask(string taskPath)
    {
        var parts = taskPath.Split('/').Select(Segment).ToArray();
        var path = Path.Combine(parts);
        // Nested deeper than file systems like: one folder by the path's digest.
        return path.Length <= 120 ? path : Path.Combine("deep", Digest(taskPath));
    }

    /// <summary>One folder or file name.</summary>
    public static string Segment(string name)
    {
        var safe = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')]).TrimEnd('.');
        if (safe.Length is 0 or > MaxLength || safe != name)
            safe = $"{safe[..Math.Min(safe.Length, MaxLength - 9)]}-{Digest(name)[..8]}";
        return safe;
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
