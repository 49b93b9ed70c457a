using System.Diagnostics;

namespace Kubeflow.Packages.Tests;

/// <summary>Runs dotnet as a user does.</summary>
internal static class Shell
{
    public static async Task<string> DotNetAsync(string folder, params string[] arguments)
    {
        var (code, output) = await TryDotNetAsync(folder, arguments);
        Assert.That(code, Is.Zero, output);
        return output;
    }

    public static async Task<(int ExitCode, string Output)> TryDotNetAsync(string folder, params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What the test runner sets for itself must not reach the build it starts.
        foreach (var name in info.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || k == "CI").ToList())
            info.Environment.Remove(name);
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output + await errors);
    }
}
