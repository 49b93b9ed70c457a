using System.Diagnostics;

namespace Kubeflow.Cli.Tests;

/// <summary>The built tool as a process of its own.</summary>
internal sealed class Tool : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private Tool(string folder, IEnumerable<string> arguments)
    {
        var info = new ProcessStartInfo("dotnet", [typeof(Tool).Assembly.Location.Replace("Kubeflow.Cli.Tests.dll", "kubeflow.dll", StringComparison.Ordinal), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["LANG"] = "de_DE.UTF-8";
        _process = Process.Start(info)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public static Tool Start(string folder, params IEnumerable<string> arguments) => new(folder, arguments);

    /// <summary>Runs to the end.</summary>
    public static async Task<Result> RunAsync(string folder, params string[] arguments)
    {
        using var tool = new Tool(folder, arguments);
        return await tool.EndAsync();
    }

    public async Task<Result> EndAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await _process.WaitForExitAsync(limit.Token);
        return new Result(_process.ExitCode, await _output, await _errors);
    }

    public void Signal(string signal) => Process.Start("kill", [$"-{signal}", $"{Id}"]).WaitForExit();

    public void Dispose() => _process.Dispose();
}

/// <summary>How the tool ended.</summary>
internal sealed record Result(int ExitCode, string Output, string Errors);
