namespace Kubeflow.Steps.Tests.Execution;

/// <summary>SIGTERM, which Kubernetes sends before it kills.</summary>
[Platform(Exclude = "Win", Reason = "There is no SIGTERM.")]
public class StepHostSignalTests
{
    [Test]
    public async Task Terminate_StepWithAToken_IsCancelled()
    {
        var (exitCode, output, error) = await TerminateAsync("WaitAsync");
        Assert.That((exitCode, output, error), Is.EqualTo((143, "token cancelled\n", "Step Team.Work.WaitAsync was told to stop, and stopped.\n")));
    }

    [Test]
    public async Task Terminate_StepWithoutAToken_EndsAtOnce()
    {
        var (exitCode, output, _) = await TerminateAsync("Deaf");
        Assert.That((exitCode, output), Is.EqualTo((143, "")));
    }

    private static async Task<(int ExitCode, string Output, string Error)> TerminateAsync(string step)
    {
        using var process = StepProcess.Start(step);
        try
        {
            Assert.That(await process.StandardOutput.ReadLineAsync(), Is.EqualTo("waiting"));
            var kill = await Command.RunAsync("/", "kill", "-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.That(kill.ExitCode, Is.Zero, kill.Error);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await process.StandardOutput.ReadToEndAsync(patience.Token), await process.StandardError.ReadToEndAsync(patience.Token));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
