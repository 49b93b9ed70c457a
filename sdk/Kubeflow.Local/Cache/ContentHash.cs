using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines.Local;

/// <summary>SHA-256 of files and folders; each version of a file is read once.</summary>
internal sealed class ContentHash
{
    private readonly ConcurrentDictionary<(string Path, long Size, DateTime Changed), string> _known = new();

    // A file written again within the file system's tick looks the same, so the hash of a very young one is not kept.
    private static readonly TimeSpan Young = TimeSpan.FromMilliseconds(50);

    /// <summary>A sign of a file's or folder's version, without reading it; null if nothing is there.</summary>
    public static string? VersionOf(string path)
    {
        if (File.Exists(path))
            return VersionOf(new FileInfo(path));
        return Directory.Exists(path)
            ? OfText(string.Join('\n', new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal).Select(f => f.FullName + VersionOf(f))))
            : null;
    }

    /// <summary>The digest of what is at a path; null if nothing is.</summary>
    public string? Of(string path)
    {
        if (File.Exists(path))
            return OfFile(new FileInfo(path));
        if (!Directory.Exists(path))
            return null;
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            sum.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(path, file)}\n{OfFile(new FileInfo(file))}\n"));
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    /// <summary>The digest of an artifact: its content, and its metadata, which steps read too.</summary>
    public string Of(RuntimeArtifact artifact)
    {
        var content = Of(artifact.CustomPath ?? ArtifactPath.OfUri(artifact.Uri ?? "")) ?? "";
        var metadata = artifact.Metadata is { Count: > 0 } facts ? facts.ToJsonString() : "";
        return OfText(content + metadata);
    }

    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string VersionOf(FileInfo file) => $"{file.Length}:{file.LastWriteTimeUtc.Ticks}";

    private string OfFile(FileInfo file)
    {
        var version = (file.FullName, file.Length, file.LastWriteTimeUtc);
        if (_known.TryGetValue(version, out var known))
            return known;
        string hash;
        using (var stream = file.OpenRead())
            hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        if (TimeProvider.System.GetUtcNow() - file.LastWriteTimeUtc > Young)
            _known[version] = hash;
        return hash;
    }
}
