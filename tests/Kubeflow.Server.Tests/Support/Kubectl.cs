using System.Diagnostics;
using Kubeflow.TestSupport;

namespace Kubeflow.Server.Tests.Support;

/// <summary>The real kubectl, with a home and caches of its own.</summary>
internal sealed class Kubectl(TemporaryFolder home, string kubeconfig)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Skips the test where there is no kubectl.</summary>
    public static void Require()
    {
        var name = OperatingSystem.IsWindows() ? "kubectl.exe" : "kubectl";
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, name))))
            Assert.Ignore("There is no kubectl on the PATH.");
    }

    /// <summary>Runs a command that must go well; its output.</summary>
    public async Task<string> OkAsync(params string[] arguments)
    {
        var (code, output, error) = await RunAsync("", arguments);
        Assert.That(code, Is.Zero, $"kubectl {string.Join(' ', arguments)}: {error}{output}");
        return output;
    }

    /// <summary>Applies a document that is piped in.</summary>
    public async Task<string> ApplyAsync(string document, params string[] options)
    {
        var (code, output, error) = await RunAsync(document, ["apply", "-f", "-", .. options]);
        Assert.That(code, Is.Zero, $"kubectl apply {string.Join(' ', options)}: {error}{output}");
        return output;
    }

    public async Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        using var late = new CancellationTokenSource(Longest);
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var (output, error) = (process.StandardOutput.ReadToEndAsync(late.Token), process.StandardError.ReadToEndAsync(late.Token));
            await process.WaitForExitAsync(late.Token);
            return (process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"kubectl {string.Join(' ', arguments)} did not end within {Longest}.");
        }
    }

    /// <summary>Starts a command that goes on; the caller ends it.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("kubectl") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = home.Path };
        start.Environment["HOME"] = home.Path;
        start.Environment["KUBECACHEDIR"] = home.At("cache");
        start.Environment["KUBECONFIG"] = kubeconfig;
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
