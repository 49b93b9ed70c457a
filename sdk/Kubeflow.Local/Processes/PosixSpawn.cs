namespace Kubeflow.Pipelines.Local;

/// <summary>
/// Starts a process in a session of its own: its children end with it, Ctrl-C in the terminal does not reach it before this
/// process decides, and nothing of it can wait for the terminal. .NET's own Process has no groups before .NET 11.
/// </summary>
internal static class PosixSpawn
{
    /// <param name="file">The program's full path.</param>
    /// <param name="words">Its command line, its name first.</param>
    /// <param name="environment">Its variables, as NAME=VALUE.</param>
    /// <param name="addFiles">Says what the process's files are, and where it starts.</param>
    /// <returns>The process id, which is also its group's.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public static unsafe int Start(string file, IReadOnlyList<string> words, IReadOnlyList<string> environment, Action<SpawnMemory> addFiles)
    {
        using var memory = new SpawnMemory();
        addFiles(memory);
        SpawnMemory.Check(LibC.SetFlags(memory.Attributes, (short)(LibC.SetSession | LibC.SetSignalDefault | LibC.SetSignalMask)));
        // .NET ignores some signals and blocks others; a step gets a clean slate.
        SpawnMemory.Check(LibC.FillSignals(memory.Signals));
        SpawnMemory.Check(LibC.SetDefaultSignals(memory.Attributes, memory.Signals));
        SpawnMemory.Check(LibC.EmptySignals(memory.Signals));
        SpawnMemory.Check(LibC.SetMaskedSignals(memory.Attributes, memory.Signals));
        SpawnMemory.Check(LibC.Spawn(out var pid, file, memory.Actions, memory.Attributes, memory.Strings(words), memory.Strings(environment)));
        return pid;
    }
}
