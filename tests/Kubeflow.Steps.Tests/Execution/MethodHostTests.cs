using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Steps.Tests.Execution;

/// <summary>A static method run by the host's own arguments, as a training starts it.</summary>
public class MethodHostTests
{
    private static int _calls;

    [TestCase(nameof(Ordinary), 0)]
    [TestCase(nameof(Waiting), 0)]
    [TestCase(nameof(Broken), 1)]
    [TestCase("NotThere", 2)]
    [TestCase(nameof(WithAnArgument), 2)]
    public async Task RunAsync_AMethodByName_EndsWithItsExitCode(string method, int expected)
    {
        var before = _calls;
        var code = await StepHost.RunAsync(["--assembly", typeof(MethodHostTests).Assembly.Location, "--method", $"{typeof(MethodHostTests).FullName}.{method}"]);
        Assert.That(code, Is.EqualTo(expected));
        Assert.That(_calls - before, Is.EqualTo(expected == 0 ? 1 : 0));
    }

    [Test]
    public void MethodCommand_Args_AreWhatTheHostReads() => Assert.That(
        StepArguments.Method(new MethodCommand("Team.Digits", "Team.Digits.Training.Run").Args), Is.EqualTo(($"{StepCommand.Folder}/Team.Digits.dll", "Team.Digits.Training.Run")));

    private static void Ordinary() => _calls++;

    private static async Task Waiting(CancellationToken stop)
    {
        await Task.Yield();
        stop.ThrowIfCancellationRequested();
        _calls++;
    }

    private static void Broken() => throw new InvalidOperationException("no data");

    private static void WithAnArgument(string path) => Console.Write(path);
}
