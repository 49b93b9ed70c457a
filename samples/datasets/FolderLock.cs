namespace Kubeflow.Samples.Datasets;

/// <summary>Keeps two processes from fetching into one folder at a time.</summary>
internal static class FolderLock
{
    /// <summary>Takes the folder, which is made if need be, until the result is disposed of.</summary>
    /// <exception cref="DatasetException">Another process has it, or it cannot be written.</exception>
    public static IDisposable Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(Path.Combine(folder, ".fetching"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException(
                $"{folder} cannot be fetched into ({fault.Message.TrimEnd('.')}): wait until no other process fetches there, or give another folder.", fault);
        }
    }
}
