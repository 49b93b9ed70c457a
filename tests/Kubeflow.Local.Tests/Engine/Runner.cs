using System.Diagnostics;
using System.Globalization;
using Kubeflow.Pipelines;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>A process that runs one pipeline, to be killed.</summary>
internal sealed class Runner : IDisposable
{
    private readonly Process _process;

    public Runner(string stateFolder, Pipeline pipeline)
    {
        var file = Path.Combine(Path.GetDirectoryName(stateFolder)!, $"{Guid.NewGuid():N}.yaml");
        File.WriteAllText(file, pipeline.Document.ToYaml());
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Kubeflow.Local.Tests.Runner.dll"), stateFolder, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        Error = _process.StandardError.ReadToEndAsync();
    }

    public Task<string> Error { get; }

    public string Id => _process.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads until a line that starts so; the lines before come with it.</summary>
    public async Task<List<string>> UntilAsync(string start)
    {
        var lines = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.StartsWith(start, StringComparison.Ordinal))
                return lines;
        }
        throw new InvalidOperationException($"The runner ended without '{start}': {string.Join('\n', lines)}{await Error}");
    }

    /// <summary>Sends a signal, and waits for the end.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, Id]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }
}
