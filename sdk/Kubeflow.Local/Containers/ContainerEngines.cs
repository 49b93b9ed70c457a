using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Kubeflow.Pipelines.Local;

/// <summary>Finds a container engine that works: one that is installed but does not answer counts as none, with the reason.</summary>
internal sealed class ContainerEngines
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Asked once for a path of programs; a daemon that is started later is found by the next engine.
    private readonly ConcurrentDictionary<(ContainerStepMode, string), Lazy<Task<(ContainerEngine?, string)>>> _found = new();

    /// <summary>The engine, or null and why there is none, as the end of a sentence.</summary>
    public Task<(ContainerEngine? Engine, string Reason)> FindAsync(ContainerStepMode mode, string path) =>
        _found.GetOrAdd((mode, path), key => new(() => SearchAsync(key.Item1, key.Item2))).Value;

    private static async Task<(ContainerEngine?, string)> SearchAsync(ContainerStepMode mode, string path)
    {
        var reasons = new List<string>();
        foreach (var name in mode switch { ContainerStepMode.Docker => ["docker"], ContainerStepMode.Podman => ["podman"], _ => new[] { "docker", "podman" } })
        {
            if (ExecutableSearch.Find(name, path, Environment.CurrentDirectory) is not { } file)
                reasons.Add($"{name} is not installed");
            else if (await TryAsync(file, path) is { } silent)
                reasons.Add($"{name} does not answer ({silent})");
            else
                return (new ContainerEngine(name, file), "");
        }
        return (null, string.Join(", and ", reasons));
    }

    private static async Task<string?> TryAsync(string file, string path)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            var start = new ProcessStartInfo(file, ["info"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["PATH"] = path;
            using var process = Process.Start(start)!;
            await using var end = patience.Token.Register(() => process.Kill(entireProcessTree: true));
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
            await process.WaitForExitAsync(CancellationToken.None);
            return process.ExitCode == 0 ? null : patience.IsCancellationRequested ? $"it said nothing for {Patience.TotalSeconds} s" : LastLine(said[1]);
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException)
        {
            return fault.Message;
        }
    }

    private static string LastLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("no reason given");
}
