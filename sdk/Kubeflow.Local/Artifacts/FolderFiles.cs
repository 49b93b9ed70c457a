namespace Kubeflow.Pipelines.Local;

/// <summary>The files of a folder, or the one that a path is, each with its place below another root.</summary>
internal static class FolderFiles
{
    public static IEnumerable<(string File, string Target)> Of(string path, string root) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => (file, root.TrimEnd('/') + "/" + Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')))
        : [(path, root)];
}
