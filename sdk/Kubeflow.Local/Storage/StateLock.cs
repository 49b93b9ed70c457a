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
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // For the message to others, who cannot read the locked file itself.
            File.WriteAllText(path + ".pid", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new StateLock(file);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw StateFolderUnusable.Of(folder, fault.Message, fault);
        }
        catch (IOException fault)
        {
            throw IsHeld(fault) && File.Exists(path + ".pid") ? StateFolderTaken.By(folder, File.ReadAllText(path + ".pid")) : StateFolderUnusable.Of(folder, fault.Message, fault);
        }
    }

    // The file is locked: EWOULDBLOCK on Linux and macOS, a sharing violation on Windows. All else is a fault of the disk.
    private static bool IsHeld(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    public void Dispose() => _file.Dispose();
}
