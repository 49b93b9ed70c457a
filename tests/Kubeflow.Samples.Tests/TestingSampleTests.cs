using System.Diagnostics;
using Kubeflow.TestSupport;

namespace Kubeflow.Samples.Tests;

/// <summary>The samples of tests, run as their teams would.</summary>
public class TestingSampleTests
{
    private static readonly string Folder = Repository.At("samples", "testing");

    [Test]
    public async Task CSharp_Tests_Pass() => Assert.That(await RunAsync("dotnet", ["test", Folder, "--nologo", "-m:1"]), Does.Match("Passed: +5,"));

    [Test]
    public async Task Python_Tests_Pass() => Assert.That(await RunAsync("python3", ["-m", "unittest", "discover", "-s", Folder]), Does.Contain("Ran 6 tests").And.Contain("OK"));

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["PYTHONPATH"] = Repository.At("python");
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        await process.WaitForExitAsync(limit.Token);
        var all = await output + await error;
        Assert.That(process.ExitCode, Is.Zero, all);
        return all;
    }
}
