using System.Diagnostics;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Microsoft.Extensions.Time.Testing;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Steps as they run, fail, are tried again and are stopped.</summary>
public class StepRunTests
{
    [Test]
    public async Task Run_StepThatExitsWithACode_SaysItsLastLines()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("fails", p => p.Add(Shell.Fail)));

        Assert.That(run.Error, Does.StartWith("KF4009: Step 'fail' exited with code 3. Its last lines: about to fail"));
    }

    [Test]
    public async Task Run_StepKilledByASignal_SaysSo()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("killed", p => p.Add(Shell.Step("suicide", "kill -9 $$"))));

        Assert.That(run.Error, Does.Contain("SIGKILL").And.Contain("out of memory"));
    }

    [Test]
    public async Task Run_CommandThatDoesNotExist_SaysWhichAndWhatToDo()
    {
        await using var local = new LocalRun();
        var component = Component.Container("strange").Image("alpine").Command("no-such-program").Build();
        var run = await local.EndAsync(Pipeline.Define("missing", p => p.Add(component)));

        Assert.That(run.Error, Does.StartWith("KF4008: Step 'strange' runs 'no-such-program', which is not on this machine."));
    }

    [Test]
    public async Task Run_StepThatWritesHalfItsOutputs_FailsAndKeepsWhatWasThere()
    {
        await using var local = new LocalRun();
        var half = Component.Container("half").Output<string>("one").Output<string>("two").Image("alpine")
            .Command("sh", "-c", "printf 1 > \"$0\"", Placeholder.OutputParameterFile("one"), Placeholder.OutputParameterFile("two")).Build();
        var run = await local.EndAsync(Pipeline.Define("half", p =>
        {
            var first = p.Add(Shell.Echo).With("text", "kept");
            p.Add(half).After(first);
        }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Error, Is.EqualTo("KF4010: Step 'half' ended well but did not write 'two'. Let it write every output it declares."));
            Assert.That(run.Task("echo").Outputs["Output"].GetString(), Is.EqualTo("kept"));
        }
    }

    [Test]
    public async Task Run_FailingStepWithRetries_WaitsLongerEachTime()
    {
        var time = new FakeTimeProvider();
        await using var local = new LocalRun(o => o with { TimeProvider = time });
        var counter = local.At("count");
        var flaky = Shell.Step("flaky", $"echo x >> {counter}; [ $(wc -l < {counter}) -ge 4 ] || exit 1; printf done > \"$1\"");
        var handle = await local.Client.StartAsync(Pipeline.Define("retries", p =>
            p.Output("said", p.Add(flaky).Retry(3, TimeSpan.FromSeconds(30), 2, TimeSpan.FromSeconds(100)).Output<string>())));
        var ended = handle.WaitAsync(TimeSpan.FromMinutes(1));

        // The clock stands still until it is moved: each wait is over exactly when its time has come.
        var waits = new List<string>();
        await foreach (var line in handle.LogsAsync("flaky", follow: true))
        {
            waits.Add(line);
            var seconds = int.Parse(line.Split(' ')[^2], System.Globalization.CultureInfo.InvariantCulture);
            time.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.That((await handle.GetAsync()).State, Is.EqualTo(RuntimeState.Running));
            time.Advance(TimeSpan.FromSeconds(1));
        }
        var run = await ended;
        Assert.That(run.Output<string>("said"), Is.EqualTo("done"));
        Assert.That(waits, Is.EqualTo(new[] { 30, 60, 100 }.Select((s, i) => $"Attempt {i + 1} failed; trying again in {s} s.")));
        Assert.That(run.Task("flaky").Attempts, Is.EqualTo(4));
    }

    [Test]
    public async Task Cancel_RunningStep_EndsItsChildrenToo()
    {
        await using var local = new LocalRun();
        var pids = local.At("pids");
        // The grandchild is in the background and ignores the request to end.
        var sleeper = Shell.Step("sleeper", $"(trap '' TERM; echo $$ > {pids}; exec sleep 300) & sleep 300");
        var handle = await local.Client.StartAsync(Pipeline.Define("sleeps", p =>
        {
            var first = p.Add(Shell.Echo).With("text", "finished");
            p.Add(sleeper).After(first);
        }));
        await foreach (var change in handle.WatchAsync())
            if (change.Task is { Path: "sleeper", State: RuntimeState.Running })
                break;
        SpinWait.SpinUntil(() => File.Exists(pids) && File.ReadAllText(pids).EndsWith('\n'), TimeSpan.FromSeconds(20));

        await handle.CancelAsync();
        var run = await handle.GetAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.State, Is.EqualTo(RuntimeState.Canceled));
            Assert.That(run.Task("sleeper").State, Is.EqualTo(RuntimeState.Canceled));
            Assert.That(run.Task("echo").State, Is.EqualTo(RuntimeState.Succeeded));
            Assert.That(Process.GetProcesses().Where(p => p.Id == int.Parse(File.ReadAllText(pids), System.Globalization.CultureInfo.InvariantCulture) && p.ProcessName == "sleep"), Is.Empty);
        }
    }

    [Test]
    public async Task Run_CSharpStep_RunsInThisProcessAndKeepsItsOutput()
    {
        StepRegistry.Add(new RegisteredStep("Kubeflow.Local.Tests", "Steps.Double", ((Delegate)StepsOfTests.Double).Method, call =>
        {
            call.Return("Output", StepsOfTests.Double(call.Parameter<int>("n")));
            return Task.CompletedTask;
        }));
        var component = MethodComponentBuilder.Create("double", "Kubeflow.Local.Tests", "Steps.Double", "image").Input<int>("n").Output<int>("Output").Build();
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("in-process", p => p.Output("n", p.Add(component).With("n", 21).Output<int>())));

        Assert.That(run.Output<int>("n"), Is.EqualTo(42), run.Error);
        Assert.That(await File.ReadAllTextAsync(run.Task("double").LogFile!), Is.EqualTo($"doubling in process {Environment.ProcessId}{Environment.NewLine}"));
    }

    [Test]
    public async Task Run_CSharpStepThatThrows_SaysTheUsersLine()
    {
        StepRegistry.Add(new RegisteredStep("Kubeflow.Local.Tests", "Steps.Throw", ((Delegate)StepsOfTests.Throw).Method, _ =>
        {
            StepsOfTests.Throw();
            return Task.CompletedTask;
        }));
        var component = MethodComponentBuilder.Create("throw", "Kubeflow.Local.Tests", "Steps.Throw", "image").Build();
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("throws", p => p.Add(component)));

        Assert.That(run.Error, Does.Match(@"^KF4009: Step 'throw' threw: The data are bad\. \(at StepRunTests\.cs:\d+\)$"));
    }

    [Test]
    public async Task Logs_FollowedBeforeTheStepStarts_GiveEveryLine()
    {
        await using var local = new LocalRun();
        var handle = await local.Client.StartAsync(Pipeline.Define("talks", p =>
        {
            var first = p.Add(Shell.Step("slow", "sleep 0.3; printf x > \"$1\""));
            p.Add(Shell.Step("talker", "for i in 1 2 3; do echo line $i; sleep 0.1; done; printf 'no end'; printf y > \"$1\"")).After(first);
        }));
        var lines = new List<string>();
        await foreach (var line in handle.LogsAsync("talker", follow: true))
            lines.Add(line);

        Assert.That(lines, Is.EqualTo(new[] { "line 1", "line 2", "line 3", "no end" }));
    }

    [Test]
    public async Task Run_ResourcesAndAccelerator_AreSaidNotToHold()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("wants", p => p.Add(Shell.Echo).With("text", "x").Memory(limit: "4Gi").Accelerator("nvidia.com/gpu", 1)));

        Assert.That(run.Task("echo").Warnings, Has.Count.EqualTo(2).And.Some.Contains("nvidia.com/gpu"));
    }

    private static class StepsOfTests
    {
        public static int Double(int n)
        {
            Console.WriteLine($"doubling in process {Environment.ProcessId}");
            return 2 * n;
        }

        public static void Throw() => throw new InvalidOperationException("The data are bad.");
    }
}
