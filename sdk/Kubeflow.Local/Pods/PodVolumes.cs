using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>
/// A pod's volumes as folders of this machine. Nothing can be mounted here without rights that a user does not have: where a command, an
/// argument or a variable names a mount's path, the folder's path takes its place.
/// </summary>
internal sealed class PodVolumes
{
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    private PodVolumes()
    {
    }

    /// <summary>Volumes of kinds that this machine has not: their folders are empty.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>Makes the folders.</summary>
    /// <exception cref="ContainerNotReadyException">A ConfigMap or a Secret is missing.</exception>
    public static PodVolumes Make(JsonObject pod, PodFolder folder, ConfigValues values)
    {
        var made = new PodVolumes();
        foreach (var volume in pod["spec"]!["volumes"] as JsonArray ?? [])
            made._folders[volume!["name"]!.ToString()] = made.Make(pod, volume.AsObject(), folder, values);
        return made;
    }

    /// <summary>The places of a container's mounts, longest path first.</summary>
    public IReadOnlyList<(string Path, string Folder)> MountsOf(JsonObject container) =>
        [.. (container["volumeMounts"] as JsonArray ?? [])
            .Select(m => (Path: m!["mountPath"]!.ToString().TrimEnd('/'), Folder: Path.Combine(_folders[m["name"]!.ToString()], m["subPath"]?.ToString() ?? "")))
            .OrderByDescending(m => m.Path.Length)];

    /// <summary>A text with the folders in place of the mounts' paths.</summary>
    public static string Translate(string text, IReadOnlyList<(string Path, string Folder)> mounts)
    {
        foreach (var (path, folder) in mounts)
            for (var at = text.IndexOf(path, StringComparison.Ordinal); path.Length > 0 && at >= 0; at = text.IndexOf(path, at + folder.Length, StringComparison.Ordinal))
            {
                // A path of its own, or the beginning of one; not a part of another name.
                var end = at + path.Length;
                var isWhole = (at == 0 || !IsName(text[at - 1])) && (end == text.Length || text[end] == '/' || !IsName(text[end]));
                if (!isWhole)
                {
                    at = end - folder.Length;
                    continue;
                }
                text = string.Concat(text.AsSpan(0, at), folder, text.AsSpan(end));
            }
        return text;
    }

    private string Make(JsonObject pod, JsonObject volume, PodFolder folder, ConfigValues values)
    {
        var name = volume["name"]!.ToString();
        if (volume["persistentVolumeClaim"]?["claimName"]?.ToString() is { } claim)
            return folder.Claim(pod["metadata"]!["namespace"]!.ToString(), claim);
        if (volume["hostPath"]?["path"]?.ToString() is { } path)
            return path;
        var made = folder.Volume(name);
        foreach (var source in volume["projected"]?["sources"] as JsonArray ?? [])
            Fill(made, source!.AsObject(), values, "name");
        Fill(made, volume, values, "secretName");
        if (volume.Select(v => v.Key).FirstOrDefault(k => k is not ("name" or "emptyDir" or "configMap" or "secret" or "projected" or "ephemeral")) is { } kind)
            Unknown.Add($"{name} ({kind})");
        return made;
    }

    private static void Fill(string folder, JsonObject source, ConfigValues values, string secretName)
    {
        if (source["configMap"] is JsonObject map)
            Write(folder, values.ConfigMap(map["name"]?.ToString() ?? "", (bool?)map["optional"] == true), map["items"] as JsonArray);
        if (source["secret"] is JsonObject secret)
            Write(folder, values.Secret(secret[secretName]?.ToString() ?? "", (bool?)secret["optional"] == true), secret["items"] as JsonArray);
    }

    private static void Write(string folder, IReadOnlyDictionary<string, byte[]> values, JsonArray? items)
    {
        var files = items is null
            ? values.Select(v => (v.Key, Path: v.Key))
            : items.Select(i => (Key: i!["key"]!.ToString(), Path: i["path"]!.ToString())).Where(i => values.ContainsKey(i.Key));
        foreach (var (key, path) in files)
        {
            var file = Path.GetFullPath(Path.Combine(folder, path));
            if (!file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new ContainerNotReadyException("CreateContainerConfigError", $"the path '{path}' leads out of its volume");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, values[key]);
        }
    }

    private static bool IsName(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or '/';
}
