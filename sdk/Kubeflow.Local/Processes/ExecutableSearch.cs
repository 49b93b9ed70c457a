namespace Kubeflow.Pipelines.Local;

/// <summary>Finds a program as a shell would: a path as it is, a bare name on the PATH.</summary>
internal static class ExecutableSearch
{
    private static readonly string[] WindowsExtensions = ["", ".exe", ".cmd", ".bat"];

    public static string? Find(string command, string? path, string folder)
    {
        if (command.Contains('/') || command.Contains('\\'))
            return Runnable(Path.GetFullPath(command, folder));
        foreach (var place in (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            if (Runnable(Path.Combine(place, command)) is { } found)
                return found;
        return null;
    }

    private static string? Runnable(string file)
    {
        if (OperatingSystem.IsWindows())
            return WindowsExtensions.Select(extension => file + extension).FirstOrDefault(File.Exists);
        const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(file) && (File.GetUnixFileMode(file) & AnyExecute) != 0 ? file : null;
    }
}
