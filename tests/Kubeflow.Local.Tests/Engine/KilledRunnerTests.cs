using System.Globalization;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Local;
using Kubeflow.TestSupport;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>The process that runs a pipeline is killed; nothing is lost, nothing is left.</summary>
[Platform(Exclude = "Win")]
public class KilledRunnerTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [TestCase("KILL")]
    [TestCase("INT")] // Ctrl-C
    [TestCase("TERM")]
    public async Task Kill_WhileAStepRuns_LeavesNoProcessOfItAndAReadableRun(string signal)
    {
        var state = _folder.At($"leaves-none-{signal}");
        var pids = _folder.At($"pids-{signal}");
        // The step itself, a child in the background that ignores SIGTERM, and one that left the group.
        var script = $"(trap '' TERM; exec sleep 300) & echo $! >> {pids}; setsid sleep 300 & echo $! >> {pids}; echo $$ >> {pids}; echo ready; wait";
        using var runner = new Runner(state, Pipeline.Define("leaves", p => p.Add(Shell.Step("sleeper", script))));
        var id = (await runner.UntilAsync("run "))[^1][4..];
        await runner.UntilAsync("sleeper: RUNNING");
        Wait.Until(() => File.Exists(pids) && File.ReadAllLines(pids).Length == 3, "the step's processes run");

        await runner.SignalAsync(signal);

        Wait.Until(() => !File.ReadAllLines(pids).Any(IsAlive), "the step's processes are gone");
        await using var engine = new LocalPipelineEngine(new LocalOptions { StateFolder = state });
        Assert.That((await engine.GetAsync(id)).Task("sleeper").State, Is.EqualTo(RuntimeState.Failed));
    }

    [Test]
    public async Task Kill_InTheMiddle_GoesOnWithoutRunningAFinishedStepAgain()
    {
        var state = _folder.At("goes-on");
        var journal = _folder.At("journal");
        var gate = _folder.At("gate");
        var pipeline = Pipeline.Define("resumed", p =>
        {
            var loop = p.ParallelFor([1, 2, 3], (each, n) =>
                each.Add(Shell.Step("first", $"echo first $0 >> {journal}; printf '%s' \"$0\" > \"$1\"")).With("text", $"{n}").Cache(false));
            var second = p.Add(Shell.Step("second", $"echo second >> {journal}; [ -e {gate} ] || sleep 300; printf done > \"$1\"")).After(loop);
            p.Output("said", p.Add(Shell.Echo).With("text", second.Output<string>()).Output<string>());
        });
        string id;
        using (var runner = new Runner(state, pipeline))
        {
            id = (await runner.UntilAsync("run "))[^1][4..];
            await runner.UntilAsync("second: RUNNING");
            Wait.Until(() => File.ReadAllText(journal).Contains("second", StringComparison.Ordinal), "the second step runs");
            runner.Kill();
        }
        await File.WriteAllTextAsync(gate, "");

        await using var engine = new LocalPipelineEngine(new LocalOptions { StateFolder = state });
        var before = await engine.GetAsync(id);
        var again = await engine.StartAsync(new RunRequest { Document = pipeline.Document });
        var run = await new PipelineRun(engine, again).WaitAsync(TimeSpan.FromMinutes(1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.State, Is.EqualTo(RuntimeState.Failed));
            Assert.That(before.Error, Does.StartWith("KF4015:"));
            Assert.That(before.Tasks.Where(t => !t.State.IsTerminal()), Is.Empty, "Nothing of a dead run looks alive.");
            Assert.That(again, Is.EqualTo(id));
            Assert.That((await File.ReadAllLinesAsync(journal)).Order(), Is.EqualTo(new[] { "first 1", "first 2", "first 3", "second", "second" }));
            Assert.That(run.Output<string>("said"), Is.EqualTo("done"));
            Assert.That(run.Tasks.Where(t => t.Path.EndsWith("/first", StringComparison.Ordinal)).Select(t => t.CacheReason), Is.All.StartsWith("Kept:"));
        }
    }

    [Test]
    public async Task Kill_ThenOtherArguments_StartsANewRunAndLeavesTheOldOneReadable()
    {
        var state = _folder.At("other");
        Pipeline With(string text) => Pipeline.Define("others", p => p.Add(Shell.Step("sleeper", "echo started; sleep $0")).With("text", text));
        string id;
        using (var runner = new Runner(state, With("300")))
        {
            id = (await runner.UntilAsync("run "))[^1][4..];
            await runner.UntilAsync("sleeper: RUNNING");
            runner.Kill();
        }
        await using var engine = new LocalPipelineEngine(new LocalOptions { StateFolder = state });
        var other = await engine.StartAsync(new RunRequest { Document = With("0").Document });
        var run = await new PipelineRun(engine, other).WaitAsync(TimeSpan.FromMinutes(1), throwOnFailure: false);

        Assert.That(other, Is.Not.EqualTo(id));
        Assert.That(run.State, Is.EqualTo(RuntimeState.Failed), "It wrote no output.");
        Assert.That((await engine.GetAsync(id)).Error, Does.StartWith("KF4015:"));
    }

    [Test]
    public async Task Open_FolderOfALivingProcess_NamesItAndTheNextStep()
    {
        var state = _folder.At("taken");
        using var runner = new Runner(state, Pipeline.Define("holds", p => p.Add(Shell.Step("sleeper", "sleep 300"))));
        await runner.UntilAsync("sleeper: RUNNING");

        var fault = Assert.Throws<KubeflowException>(() => _ = new LocalPipelineEngine(new LocalOptions { StateFolder = state }))!;
        Assert.That(fault.Message, Does.Contain($"process {runner.Id}").And.Contain("--state"));
    }

    private static bool IsAlive(string pid)
    {
        var status = $"/proc/{int.Parse(pid, CultureInfo.InvariantCulture)}/stat";
        try
        {
            return File.Exists(status) && !File.ReadAllText(status).Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
