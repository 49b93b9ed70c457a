namespace Kubeflow.Pipelines.Local;

/// <summary>A step's command as a process of its own group: no shell between, both outputs in order in one file.</summary>
internal abstract class StepProcess
{
    /// <summary>How the process ended; done when it has.</summary>
    public abstract Task<ExitStatus> Exited { get; }

    /// <summary>Starts a command.</summary>
    public static StepProcess Start(ProcessStart start) =>
        OperatingSystem.IsWindows() ? new PortableProcess(start) : PosixProcess.Spawn(start);

    /// <summary>Asks the process and all its children to end.</summary>
    public abstract void Terminate();

    /// <summary>Ends the process and all its children.</summary>
    public abstract void Kill();

    /// <summary>Waits for the end; when cancelled, asks for it, then forces it, and still waits.</summary>
    public async Task<ExitStatus> WaitAsync(TimeSpan grace, CancellationToken cancellationToken)
    {
        try
        {
            return await Exited.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Terminate();
        }
        try
        {
            // Processes live in real time, whatever clock the run has.
            return await Exited.WaitAsync(grace, TimeProvider.System, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            Kill();
        }
        return await Exited;
    }
}

/// <summary>What to start.</summary>
/// <param name="File">The program's full path.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">All its environment variables.</param>
/// <param name="Folder">Its working directory.</param>
/// <param name="LogFile">Where its outputs are appended.</param>
internal sealed record ProcessStart(
    string File, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment, string Folder, string LogFile);

/// <summary>How a process ended: with a code, or by a signal.</summary>
internal readonly record struct ExitStatus(int Code, int Signal = 0)
{
    public bool Succeeded => Code == 0 && Signal == 0;

    public override string ToString() => Signal switch
    {
        0 => $"exited with code {Code}",
        9 => "was killed (SIGKILL); often the machine ran out of memory",
        11 => "crashed (SIGSEGV)",
        15 => "was asked to end (SIGTERM)",
        6 => "aborted (SIGABRT)",
        _ => $"was ended by signal {Signal}",
    };
}
