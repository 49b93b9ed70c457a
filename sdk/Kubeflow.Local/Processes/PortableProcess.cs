using System.Diagnostics;

namespace Kubeflow.Pipelines.Local;

/// <summary>A process where there are no process groups: its tree is ended by .NET, its outputs are copied.</summary>
internal sealed class PortableProcess : StepProcess
{
    private readonly Process _process;

    public PortableProcess(ProcessStart start)
    {
        var info = new ProcessStartInfo(start.File, start.Arguments)
        {
            WorkingDirectory = start.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        info.Environment.Clear();
        foreach (var (name, value) in start.Environment)
            info.Environment[name] = value;
        _process = Process.Start(info)!;
        _process.StandardInput.Close();
        Exited = RunAsync(start.LogFile);
    }

    public override Task<ExitStatus> Exited { get; }

    public override void Terminate() => Kill();

    public override void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already, which is what was wanted.
        }
    }

    private async Task<ExitStatus> RunAsync(string logFile)
    {
        await using (var log = TextWriter.Synchronized(new StreamWriter(logFile, append: true) { AutoFlush = true }))
            await Task.WhenAll(CopyAsync(_process.StandardOutput, log), CopyAsync(_process.StandardError, log), _process.WaitForExitAsync());
        using (_process)
            return new ExitStatus(_process.ExitCode);
    }

    private static async Task CopyAsync(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line)
            await to.WriteLineAsync(line);
    }
}
