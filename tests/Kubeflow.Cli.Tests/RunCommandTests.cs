using System.Diagnostics;
using System.Text.Json;
using Kubeflow.TestSupport;

namespace Kubeflow.Cli.Tests;

/// <summary><c>kubeflow run</c> as a user types it.</summary>
public class RunCommandTests
{
    [Test]
    public async Task Run_SoundPipeline_PrintsOutputsAndReport()
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.yaml", Documents.Chain());
        var result = await Tool.RunAsync(folder.Path, "run", "p.yaml", "-p", "text=5");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.Errors);
            Assert.That(result.Output, Does.Contain("said: 5").And.Contain("Report: "));
            Assert.That(Directory.GetFiles(folder.At(".kubeflow"), "report.html", SearchOption.AllDirectories), Has.Length.EqualTo(1));
        }
    }

    [Test]
    public async Task Run_Json_IsOneDocumentALineAndTyped()
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.yaml", Documents.Chain());
        var result = await Tool.RunAsync(folder.Path, "run", "p.yaml", "--json", "-p", "count=5", "-p", "rate=2e-5", "-p", "flag=true", "-p", "items=[1, \"a\"]");

        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.That(lines[^1].GetProperty("ok").GetBoolean(), Is.True, result.Errors);
        Assert.That(lines[^1].GetProperty("outputs").GetProperty("said").GetString(), Is.EqualTo("hello"));
        Assert.That(lines.Count(l => l.GetProperty("event").GetString() == "task" && l.GetProperty("state").GetString() == "SUCCEEDED"), Is.EqualTo(3));
    }

    [Test]
    public async Task Run_StepThatFails_ExitsWithOneAndKeepsTheOthers()
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.yaml", Documents.Chain(second: "echo no luck; exit 7"));
        var result = await Tool.RunAsync(folder.Path, "run", "p.yaml");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Errors.Trim(), Is.EqualTo("FAILED: KF4009: Step 'second' exited with code 7. Its last lines: no luck"));
            Assert.That(result.Output, Does.Match("first +│ succeeded").And.Match("third +│ skipped"));
        }
    }

    [TestCase("-p", "count=many", "KF4006: Parameter 'count' is NUMBER_INTEGER, got 'many'. Write a whole number: -p count=5.")]
    [TestCase("-p", "cont=5", "KF4004: Pipeline 'chain' has no parameter 'cont'. Did you mean 'count'?")]
    [TestCase("-p", "count", "'count' is no argument. Write -p name=value.")]
    public async Task Run_WrongArgument_IsOneSentence(string option, string value, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.yaml", Documents.Chain());
        var result = await Tool.RunAsync(folder.Path, "run", "p.yaml", option, value);

        Assert.That((result.ExitCode, result.Errors.Trim()), Is.EqualTo((2, expected)));
    }

    [Test]
    public async Task Run_SecondProcessInTheSameFolder_IsRefusedByName()
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.yaml", Documents.Chain(first: $"touch {folder.At("started")}; while [ ! -e {folder.At("go")} ]; do sleep 0.05; done; printf x > \"$1\""));
        using var first = Tool.Start(folder.Path, "run", "p.yaml");
        Assert.That(SpinWait.SpinUntil(() => File.Exists(folder.At("started")), TimeSpan.FromSeconds(60)), Is.True);

        var second = await Tool.RunAsync(folder.Path, "run", "p.yaml");
        folder.Write("go", "");
        var ended = await first.EndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.ExitCode, Is.EqualTo(2));
            Assert.That(second.Errors, Does.StartWith("KF4001: The state folder").And.Contain($"in use by process {first.Id}").And.Contain("--state"));
            Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        }
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task Run_Interrupted_EndsItsChildrenAndLeavesAReadableRun(string signal)
    {
        using var folder = new TemporaryFolder();
        folder.Write("p.yaml", Documents.Chain(second: $"echo $$ > {folder.At("pid")}; exec sleep 300"));
        using var tool = Tool.Start(folder.Path, "run", "p.yaml");
        var pid = PidIn(folder.At("pid"));

        tool.Signal(signal);
        var ended = await tool.EndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ended.ExitCode, Is.EqualTo(130), ended.Errors);
            Assert.That(ended.Output, Does.Match("first +│ succeeded").And.Match("second +│ cancelled").And.Contain("Report: "));
            Assert.That(IsAlive(pid), Is.False);
        }
    }

    [Test]
    public async Task Run_KilledInTheMiddle_GoesOnWithoutRunningAFinishedStepAgain()
    {
        using var folder = new TemporaryFolder();
        var first = $"echo ran >> {folder.At("first-ran")}; printf '%s' \"$0\" > \"$1\"";
        folder.Write("p.yaml", Documents.Chain(first, second: $"[ -e {folder.At("go")} ] || {{ echo $$ > {folder.At("pid")}; exec sleep 300; }}; printf '%s' \"$0\" > \"$1\""));
        using var tool = Tool.Start(folder.Path, "run", "p.yaml");
        var pid = PidIn(folder.At("pid"));

        tool.Signal("KILL");
        await tool.EndAsync();
        Assert.That(SpinWait.SpinUntil(() => !IsAlive(pid), TimeSpan.FromSeconds(20)), Is.True, "A killed runner leaves no child.");
        folder.Write("go", "");
        var again = await Tool.RunAsync(folder.Path, "run", "p.yaml");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.ExitCode, Is.Zero, again.Errors);
            Assert.That(again.Output, Does.Contain("said: hello"));
            // Caching is off in this document: only the resumed run can have kept it.
            Assert.That(await File.ReadAllLinesAsync(folder.At("first-ran")), Has.Length.EqualTo(1));
            Assert.That(Directory.GetDirectories(folder.At(".kubeflow", "runs")), Has.Length.EqualTo(1));
        }
    }

    private static int PidIn(string file)
    {
        Assert.That(SpinWait.SpinUntil(() => File.Exists(file) && File.ReadAllText(file).EndsWith('\n'), TimeSpan.FromSeconds(60)), Is.True, "The step did not start.");
        return int.Parse(File.ReadAllText(file), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsAlive(int pid) => Process.GetProcesses().Any(p => p.Id == pid && p.ProcessName == "sleep");
}
