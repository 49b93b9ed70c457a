using System.Diagnostics;

namespace Kubeflow.Remote.Tests.RealServer;

/// <summary>A process of the real server, with its output in a file; ended by its id.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _log;
    private readonly TaskCompletionSource _written = new();

    private ServerProcess(Process process, string log) => (_process, _log) = (process, log);

    /// <summary>Whether it runs.</summary>
    public bool Runs => !_process.HasExited;

    /// <summary>The last of what it printed.</summary>
    public string Tail
    {
        get
        {
            lock (_written)
                return File.Exists(_log) ? string.Join('\n', File.ReadLines(_log).TakeLast(30)) : "";
        }
    }

    public static ServerProcess Start(string program, string log, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(log) };
        var process = new Process { StartInfo = start };
        var server = new ServerProcess(process, log);
        process.OutputDataReceived += (_, line) => server.Write(line.Data);
        process.ErrorDataReceived += (_, line) => server.Write(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return server;
    }

    public void Dispose()
    {
        if (Runs)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Write(string? line)
    {
        if (line is null)
            return;
        lock (_written)
            File.AppendAllText(_log, line + "\n");
    }
}
