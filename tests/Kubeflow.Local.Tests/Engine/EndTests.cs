using System.Globalization;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Microsoft.Extensions.Time.Testing;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>How runs end: cancelled, disposed, retried, with exit tasks.</summary>
[Platform(Exclude = "Win")]
public class EndTests
{
    private static Component Notify(string file) => Component.Container("notify").Input<PipelineTaskFinalStatus>("status").Image("alpine")
        .Command("sh", "-c", $"printf '%s\\n' \"$0\" >> {file}", Placeholder.InputValue("status")).Build();

    [Test]
    public async Task Cancel_InsideAnExitHandler_TheExitTaskRunsAndIsToldSo()
    {
        await using var local = new LocalRun();
        var told = local.At("told");
        var handle = await local.Client.StartAsync(Pipeline.Define("cancelled", p =>
            p.ExitHandler(p.Add(Notify(told)), body => body.Add(Shell.Step("sleeper", "echo up; sleep 300")))));
        await foreach (var _ in handle.LogsAsync("exit-handler-1/sleeper", follow: true))
            break;
        await handle.CancelAsync();
        var run = await handle.GetAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.State, Is.EqualTo(RuntimeState.Canceled));
            Assert.That(run.Task("notify").State, Is.EqualTo(RuntimeState.Succeeded));
            Assert.That(await File.ReadAllTextAsync(told), Does.Contain("\"state\":\"CANCELED\""));
        }
    }

    [Test]
    public async Task Dispose_WhileStepsRun_EndsThemAndLeavesAReadableRun()
    {
        await using var local = new LocalRun();
        var handle = await local.Client.StartAsync(Pipeline.Define("disposed", p =>
        {
            var first = p.Add(Shell.Echo).With("text", "kept");
            p.Add(Shell.Step("sleeper", "echo $$; sleep 300")).After(first);
        }));
        var pid = "";
        await foreach (var line in handle.LogsAsync("sleeper", follow: true))
        {
            pid = line;
            break;
        }
        await local.Engine.DisposeAsync();

        await using var engine = new Kubeflow.Pipelines.Local.LocalPipelineEngine(local.Options);
        var run = await engine.GetAsync(handle.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Directory.Exists($"/proc/{int.Parse(pid, CultureInfo.InvariantCulture)}"), Is.False);
            Assert.That(run.State, Is.EqualTo(RuntimeState.Canceled));
            Assert.That(run.Task("echo").Outputs["Output"].GetString(), Is.EqualTo("kept"));
        }
    }

    [Test]
    public async Task Cancel_CSharpStepThatIgnoresIt_EndsTheRunAllTheSame()
    {
        using var release = new ManualResetEventSlim();
        using var entered = new ManualResetEventSlim();
        StepRegistry.Add(new RegisteredStep("Kubeflow.Local.Tests", "Steps.Deaf", ((Delegate)Deaf).Method, _ =>
        {
            entered.Set();
            release.Wait();
            return Task.CompletedTask;
        }));
        await using var local = new LocalRun(o => o with { GracePeriod = TimeSpan.FromMilliseconds(50) });
        var component = MethodComponentBuilder.Create("deaf", "Kubeflow.Local.Tests", "Steps.Deaf", "image").Build();
        var handle = await local.Client.StartAsync(Pipeline.Define("deaf", p => p.Add(component)));
        entered.Wait();
        await handle.CancelAsync();
        var run = await handle.GetAsync();
        release.Set();

        Assert.That(run.Task("deaf").State, Is.EqualTo(RuntimeState.Canceled));
        Assert.That(run.Task("deaf").Warnings, Has.One.Contains("goes on in this process"));
    }

    [Test]
    public async Task Retry_RunWithAnExitTaskWithoutStatus_RunsTheExitTaskAgain()
    {
        await using var local = new LocalRun();
        var (gate, cleaned) = (local.At("gate"), local.At("cleaned"));
        var clean = Component.Container("clean").Image("alpine").Command("sh", "-c", $"echo clean >> {cleaned}").Build();
        var handle = await local.Client.StartAsync(Pipeline.Define("again", p =>
            p.ExitHandler(p.Add(clean).Cache(false), body => body.Add(Shell.Step("gated", $"[ -e {gate} ] && printf x > \"$1\"")))));
        await handle.WaitAsync(throwOnFailure: false);
        await File.WriteAllTextAsync(gate, "");
        await handle.RetryAsync();
        var run = await handle.WaitAsync();

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded));
        Assert.That(await File.ReadAllLinesAsync(cleaned), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Retry_RunThatWasStartedWithoutCache_StaysWithoutCache()
    {
        await using var local = new LocalRun();
        var gate = local.At("gate");
        var pipeline = Pipeline.Define("uncached", p =>
        {
            var gated = p.Add(Shell.Step("gated", $"[ -e {gate} ] && printf x > \"$1\""));
            p.Add(Shell.Echo).With("text", "same").After(gated);
        });
        await local.EndAsync(Pipeline.Define("uncached", p => p.Add(Shell.Echo).With("text", "same")));
        var handle = await local.Client.StartAsync(pipeline, options: new() { EnableCache = false });
        await handle.WaitAsync(throwOnFailure: false);
        await File.WriteAllTextAsync(gate, "");
        await handle.RetryAsync();

        Assert.That((await handle.WaitAsync()).Task("echo").Cached, Is.False);
    }

    [Test]
    public async Task Retry_ThatTakesTheOtherBranch_ForgetsTheStepsOfTheFirst()
    {
        await using var local = new LocalRun();
        var side = local.At("side");
        await File.WriteAllTextAsync(side, "heads");
        var flips = Component.Container("flips").Output<string>("Output").OutputArtifact<Dataset>("coin").Image("alpine")
            .Command("sh", "-c", $"cat {side} > \"$0\"; : > \"$1\"", Placeholder.OutputParameterFile("Output"), Placeholder.OutputPath("coin")).Build();
        var handle = await local.Client.StartAsync(Pipeline.Define("flips", p =>
        {
            var flip = p.Add(flips).Cache(false).Output<string>();
            p.If(flip == "heads", then => then.Add(Shell.Fail)).Else(then => then.Add(Shell.Echo).With("text", "tails"));
        }));
        var first = await handle.WaitAsync(throwOnFailure: false);
        // Without its artifact the step's result is not complete, so it runs again, and falls on the other side.
        await File.WriteAllTextAsync(side, "tails");
        File.Delete(first.Task("flips").OutputArtifacts["coin"].Artifacts[0].Uri!);
        await handle.RetryAsync();
        var run = await handle.WaitAsync(throwOnFailure: false);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Tasks.Select(t => t.Path), Has.One.EndsWith("/fail"));
            Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
            Assert.That(run.Tasks.Select(t => t.Path), Has.None.EndsWith("/fail").And.One.EndsWith("/echo"));
        }
    }

    [Test]
    public async Task Retry_ByTwoAtOnce_IsDoneByOne()
    {
        await using var local = new LocalRun();
        var ran = local.At("ran");
        var handle = await local.Client.StartAsync(Pipeline.Define("twice", p => p.Add(Shell.Step("counts", $"echo x >> {ran}; sleep 0.3; exit 1"))));
        await handle.WaitAsync(throwOnFailure: false);
        var tries = Enumerable.Range(0, 4).Select(_ => Task.Run(() => handle.RetryAsync())).ToList();
        await Task.WhenAll(tries).ContinueWith(_ => { }, TaskScheduler.Default);
        await handle.WaitAsync(throwOnFailure: false);

        Assert.That(tries.Count(t => t.IsCompletedSuccessfully), Is.EqualTo(1));
        Assert.That(await File.ReadAllLinesAsync(ran), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Run_SecondTryThatWritesLess_DoesNotTakeWhatTheFirstOneWrote()
    {
        await using var local = new LocalRun();
        var counter = local.At("count");
        var forgets = Shell.Step("forgets", $"echo x >> {counter}; if [ $(wc -l < {counter}) = 1 ]; then printf stale > \"$1\"; exit 1; fi");
        var run = await local.EndAsync(Pipeline.Define("stale", p => p.Add(forgets).Retry(1)));

        Assert.That(run.Error, Does.StartWith("KF4010:").And.Contain("'Output'"));
    }

    [Test]
    public async Task Run_StepThatWaitsForItsRetry_LeavesItsPlaceToOthers()
    {
        var time = new FakeTimeProvider();
        await using var local = new LocalRun(o => o with { TimeProvider = time, MaxParallelSteps = 1 });
        var handle = await local.Client.StartAsync(Pipeline.Define("shares", p =>
        {
            p.Add(Shell.Fail).Retry(1, TimeSpan.FromHours(1));
            p.Add(Shell.Echo).With("text", "meanwhile");
        }));
        // The clock stands still: the second step can only end if the first one does not hold the one place.
        await foreach (var change in handle.WatchAsync())
            if (change.Task is { Path: "echo", State: RuntimeState.Succeeded })
                break;
        var failing = (await handle.GetAsync()).Task("fail");
        await handle.CancelAsync();

        Assert.That(failing.State.IsTerminal(), Is.False);
    }

    [Test]
    public async Task Run_ReportThatThrows_StillEnds()
    {
        await using var local = new LocalRun(o => o with { WriteReport = (_, _) => throw new InvalidOperationException("no ink") });
        var run = await local.EndAsync(Pipeline.Define("inkless", p => p.Add(Shell.Echo).With("text", "x")));

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded));
        Assert.That(run.Error, Does.Contain("no ink"));
    }

    private static void Deaf()
    {
        // Stands for the method in the registry; its body is given beside it.
    }
}
