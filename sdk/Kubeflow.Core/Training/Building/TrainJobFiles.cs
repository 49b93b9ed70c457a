using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kubeflow.Manifests;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <summary>Files that travel with a job, as a ConfigMap.</summary>
public sealed class TrainJobFiles
{
    /// <summary>Where files are found in the container, unless another folder is named.</summary>
    public const string DefaultMountPath = "/workspace/files";

    // What etcd takes of one object, less what stands around the files.
    private const int MaxBytes = (1 << 20) - (16 << 10);

    private readonly SortedDictionary<string, byte[]> _files;

    private TrainJobFiles(string configMapName, string mountPath, SortedDictionary<string, byte[]> files) =>
        (ConfigMapName, MountPath, _files) = (configMapName, mountPath, files);

    /// <summary>The ConfigMap's name.</summary>
    public string ConfigMapName { get; }

    /// <summary>The folder in the container.</summary>
    public string MountPath { get; }

    /// <summary>The files' paths, relative to the folder.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    internal static TrainJobFiles OfFolder(string job, string folder, string mountPath, SourceLocation location, Draft draft)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
        {
            draft.Report(UnusableFiles.Of(folder, "is no folder", "Check the path.", location));
        }
        else
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                if (Path.GetRelativePath(folder, file).Replace('\\', '/') is var path && !path.Split('/').Any(part => part[0] == '.' || part == "__pycache__"))
                    Add(files, path, file, location, draft);
            Check(folder, files, location, draft);
        }
        return new($"{job}-files", mountPath, files);
    }

    internal static TrainJobFiles OfFile(string job, string file, string mountPath, SourceLocation location, Draft draft)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        Add(files, Path.GetFileName(file), file, location, draft);
        Check(file, files, location, draft);
        return new($"{job}-files", mountPath, files);
    }

    internal TrainJobFiles With(TrainJobFiles other)
    {
        var files = new SortedDictionary<string, byte[]>(_files, StringComparer.Ordinal);
        foreach (var (path, content) in other._files)
            files[path] = content;
        return new(ConfigMapName, MountPath, files);
    }

    internal Volume ToVolume(string name) => new()
    {
        Name = name,
        ConfigMap = new ConfigMapVolume { Name = ConfigMapName, Items = [.. _files.Keys.Select(path => new KeyToPath { Key = KeyOf(path), Path = path })] },
    };

    /// <summary>The ConfigMap.</summary>
    internal JsonObject ToConfigMap(string? @namespace)
    {
        var (texts, binaries) = (new JsonObject(), new JsonObject());
        foreach (var (path, content) in _files)
            if (TextOf(content) is { } text)
                texts[KeyOf(path)] = text;
            else
                binaries[KeyOf(path)] = Convert.ToBase64String(content);
        var map = new JsonObject
        {
            ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["metadata"] = new JsonObject { ["name"] = ConfigMapName },
        };
        if (@namespace is not null)
            map["metadata"]!["namespace"] = @namespace;
        if (texts.Count > 0)
            map["data"] = texts;
        if (binaries.Count > 0)
            map["binaryData"] = binaries;
        return map;
    }

    private static void Add(SortedDictionary<string, byte[]> files, string path, string file, SourceLocation location, Draft draft)
    {
        try
        {
            if (new FileInfo(file).Length > MaxBytes)
                draft.Report(TooLarge(file, location));
            else
                files[path] = File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            draft.Report(UnusableFiles.Of(file, $"cannot be read ({fault.Message.TrimEnd('.')})", "Check the path and its rights.", location));
        }
    }

    private static void Check(string of, SortedDictionary<string, byte[]> files, SourceLocation location, Draft draft)
    {
        if (files.Values.Sum(f => (long)(TextOf(f) is null ? (f.Length + 2) / 3 * 4 : f.Length)) > MaxBytes)
            draft.Report(TooLarge(of, location));
    }

    private static Fault TooLarge(string of, SourceLocation location) =>
        UnusableFiles.Of(of, "holds more than the 1 MiB that a ConfigMap takes", "Put data into a volume or the image, and ship code only.", location);

    // A ConfigMap's keys hold no slashes; two paths that would meet get the path's hash.
    private static string KeyOf(string path)
    {
        var key = string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));
        return key == path ? key : $"{key}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..8]}";
    }

    private static string? TextOf(byte[] content)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return text.Contains('\0') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
