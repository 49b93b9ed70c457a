using System.Text;
using Kubeflow.Manifests.Rules;

namespace Kubeflow.Manifests;

/// <summary>The file of a manifest.</summary>
internal static class ManifestFile
{
    private const int MaxBytes = 32 << 20;

    public static string Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
                throw Refused(path, "is a folder", "Name the manifest's file.");
            if (new FileInfo(path).Length > MaxBytes)
                throw Refused(path, "is larger than 32 MiB", "No server takes so large an object; check that this is the right file.");
            return File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refused(path, "does not exist", "Check the path.");
        }
        catch (DecoderFallbackException)
        {
            throw Refused(path, "is no text in UTF-8", "Name the manifest's YAML file.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Refused(path, $"cannot be read ({fault.Message.TrimEnd('.')})", "Check the file and its rights.");
        }
    }

    public static void Write(string path, string text)
    {
        var temporary = $"{Path.GetFullPath(path)}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new KubeflowException(
                "FileNotWritten", $"{path} cannot be written ({fault.Message.TrimEnd('.')}).", "Check the folder, its rights and the free space.", innerException: fault);
        }
    }

    private static ValidationException Refused(string path, string reason, string hint) =>
        new(path, [UnreadableManifest.Of(Path.GetFileName(path), reason, hint, new SourceLocation(path, 0))]);
}
