using System.Formats.Tar;
using System.IO.Compression;

namespace Kubeflow.Pipelines;

/// <summary>A notebook inside the source of a Python step: lines that unpack it where the step runs.</summary>
internal static class EmbeddedNotebook
{
    /// <summary>The lines for a notebook's file, or for a folder with exactly one notebook, which travels whole.</summary>
    /// <exception cref="IOException">There is no such notebook, or it cannot be read.</exception>
    public static string Source(string path)
    {
        var isFolder = Directory.Exists(path);
        var notebook = isFolder
            ? Directory.GetFiles(path, "*.ipynb") is [var only] ? only : throw new IOException($"the folder has {Directory.GetFiles(path, "*.ipynb").Length} notebooks, and must have one")
            : path.EndsWith(".ipynb", StringComparison.Ordinal) && File.Exists(path) ? path : throw new IOException("there is no such notebook");
        string[] files = isFolder ? [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [notebook];
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
            foreach (var file in files)
                if (!file.Contains(".ipynb_checkpoints", StringComparison.Ordinal))
                    Add(tar, file, isFolder ? Path.GetRelativePath(path, file) : Path.GetFileName(file));
        return $"""


            import base64, io, os, sys, tarfile, tempfile

            __KFP_EMBEDDED_ASSET_DIR = tempfile.mkdtemp()
            with tarfile.open(fileobj=io.BytesIO(base64.b64decode("{Convert.ToBase64String(packed.ToArray())}")), mode="r:gz") as archive:
                archive.extractall(__KFP_EMBEDDED_ASSET_DIR)
            sys.path.insert(0, __KFP_EMBEDDED_ASSET_DIR)
            __KFP_EMBEDDED_ASSET_FILE = os.path.join(__KFP_EMBEDDED_ASSET_DIR, {PythonJson.Write(Value.Json(Path.GetFileName(notebook)), sortKeys: false)})

            """;
    }

    // No time and no owner: the same files give the same document.
    private static void Add(TarWriter tar, string file, string name)
    {
        using var content = File.OpenRead(file);
        tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name.Replace('\\', '/')) { DataStream = content, ModificationTime = DateTimeOffset.UnixEpoch });
    }
}
