using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Ir;

/// <summary>The text of a pipeline's file, which may be an archive.</summary>
internal static class DocumentFile
{
    /// <summary>KFP's servers take 32 MiB; more is no pipeline.</summary>
    public const int MaxBytes = 32 << 20;

    public static string ReadText(string path)
    {
        try
        {
            if (Directory.Exists(path))
                throw Refused(path, "is a folder", "Name the pipeline's file.");
            using var file = File.OpenRead(path);
            return Decode(path, ReadBytes(path, file));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refused(path, "does not exist", "Check the path.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or NotSupportedException)
        {
            throw Refused(path, $"cannot be read ({fault.Message.TrimEnd('.')})", "Check the file and its rights.");
        }
    }

    public static void WriteText(string path, string text)
    {
        var full = Path.GetFullPath(path);
        var temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (IOException)
            {
                // The first fault is the one to tell; a leftover of a full disk harms nobody.
            }
            throw new KubeflowException("FileNotWritten", $"{path} cannot be written ({fault.Message.TrimEnd('.')}).", "Check the folder, its rights and the free space.", innerException: fault);
        }
    }

    private static string Decode(string path, byte[] bytes)
    {
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..])
            return FromZip(path, bytes);
        if (bytes is [0x1f, 0x8b, ..])
        {
            using var unpacked = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            var inner = ReadBytes(path, unpacked);
            return IsTar(inner) ? FromTar(path, inner) : Text(path, inner);
        }
        return IsTar(bytes) ? FromTar(path, bytes) : Text(path, bytes);
    }

    private static string FromZip(string path, byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var entries = zip.Entries.Where(e => e.Name.Length > 0).ToList();
        entries.ForEach(e => CheckName(path, e.FullName));
        var entry = entries.Find(e => IsPreferred(e.FullName)) ?? entries.Find(e => IsYaml(e.FullName))
            ?? throw Refused(path, "is an archive without a pipeline", "Put pipeline.yaml into it.");
        using var stream = entry.Open();
        return Text(path, ReadBytes(path, stream));
    }

    private static string FromTar(string path, byte[] bytes)
    {
        using var tar = new TarReader(new MemoryStream(bytes));
        string? first = null;
        while (tar.GetNextEntry() is { } entry)
        {
            CheckName(path, entry.Name);
            if (entry.DataStream is null || !IsYaml(entry.Name) || (first is not null && !IsPreferred(entry.Name)))
                continue;
            var text = Text(path, ReadBytes(path, entry.DataStream));
            if (IsPreferred(entry.Name))
                return text;
            first = text;
        }
        return first ?? throw Refused(path, "is an archive without a pipeline", "Put pipeline.yaml into it.");
    }

    private static byte[] ReadBytes(string path, Stream stream)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (all.Length + read > MaxBytes)
                throw new ValidationException(path, [NotReadable.TooLarge(path, new SourceLocation(path, 0))]);
            all.Write(buffer, 0, read);
        }
        return all.ToArray();
    }

    private static string Text(string path, byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw Refused(path, "is no text in UTF-8", "Name the pipeline's YAML file.");
        }
    }

    private static bool IsTar(byte[] bytes) => bytes.Length > 262 && bytes.AsSpan(257, 5).SequenceEqual("ustar"u8);

    private static bool IsPreferred(string name) => Path.GetFileName(name) == "pipeline.yaml";

    private static bool IsYaml(string name) => Path.GetExtension(name) is ".yaml" or ".yml" or ".json";

    private static void CheckName(string path, string entry)
    {
        if (Path.IsPathRooted(entry) || entry.Split('/', '\\').Contains(".."))
            throw Refused(path, $"is an archive whose entry '{entry}' leads out of it", "Make the archive anew, with pipeline.yaml at its top.");
    }

    private static ValidationException Refused(string path, string reason, string hint) =>
        new(path, [NotReadable.Of(path, reason, hint, new SourceLocation(path, 0))]);
}
