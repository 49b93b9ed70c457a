using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines.Local;

/// <summary>SHA-256 of files and folders; each version of a file is read once.</summary>
internal sealed class ContentHash
{
    private readonly ConcurrentDictionary<(string Path, long Size, DateTime Changed), string> _known = new();

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

    private string OfFile(FileInfo file)
    {
        var version = (file.FullName, file.Length, file.LastWriteTimeUtc);
        if (_known.TryGetValue(version, out var known))
            return known;
        using var stream = file.OpenRead();
        return _known[version] = Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
