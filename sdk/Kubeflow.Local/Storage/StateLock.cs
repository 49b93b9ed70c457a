using System.Globalization;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Holds a state folder for this process. The operating system lets go of it however the process ends.</summary>
internal sealed class StateLock : IDisposable
{
    private readonly FileStream _file;

    private StateLock(FileStream file) => _file = file;

    public static StateLock Take(string folder)
    {
        var path = Path.Combine(folder, "lock");
        try
        {
            Directory.CreateDirectory(folder);
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1, FileOptions.None);
            // Not every file system knows shared reads: the pid is for the message only.
            file.SetLength(0);
            file.Write(System.Text.Encoding.UTF8.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return new StateLock(file);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw StateFolderUnusable.Of(folder, fault.Message, fault);
        }
        catch (IOException fault)
        {
            throw File.Exists(path) && Owner(path) is { } owner ? StateFolderTaken.By(folder, owner) : StateFolderUnusable.Of(folder, fault.Message, fault);
        }
    }

    public void Dispose() => _file.Dispose();

    private static string? Owner(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            return reader.ReadToEnd().Trim() is { Length: > 0 } pid ? pid : "?";
        }
        catch (IOException)
        {
            return "?";
        }
    }
}
