using Kubeflow.Pipelines;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Logs as they are written and read.</summary>
[Platform(Exclude = "Win")]
public class LogTests
{
    [Test]
    public async Task Logs_BothOutputs_AreInTheOrderTheyWereWritten()
    {
        await using var local = new LocalRun();
        var step = Shell.Step("both", "for i in 1 2 3 4 5; do echo out $i; echo err $i >&2; done; printf x > \"$1\"");
        var run = await local.EndAsync(Pipeline.Define("both", p => p.Add(step)));

        var lines = new List<string>();
        await foreach (var line in local.Client.Get(run.Id).LogsAsync("both"))
            lines.Add(line);
        Assert.That(lines, Is.EqualTo(Enumerable.Range(1, 5).SelectMany(i => new[] { $"out {i}", $"err {i}" })));
    }

    [Test]
    public async Task Run_StepThatPrintsAGigabyte_TakesNoMemoryForIt()
    {
        await using var local = new LocalRun();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var run = await local.EndAsync(Pipeline.Define("talks", p => p.Add(Shell.Step("talks", "head -c 1000000000 /dev/zero; echo; echo the end; exit 1"))));
        var taken = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.That(new FileInfo(run.Task("talks").LogFile!).Length, Is.GreaterThan(1_000_000_000));
        Assert.That(run.Error, Does.EndWith("the end"));
        Assert.That(taken, Is.LessThan(20_000_000));
    }

    [Test]
    public async Task Logs_LineWithoutEnd_ComesInPieces()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("endless", p => p.Add(Shell.Step("endless", "head -c 3000000 /dev/zero | tr '\\0' x; printf y > \"$1\""))));

        var pieces = new List<int>();
        await foreach (var line in local.Client.Get(run.Id).LogsAsync("endless"))
            pieces.Add(line.Length);
        Assert.That(pieces.Sum(), Is.EqualTo(3_000_000));
        Assert.That(pieces.Max(), Is.LessThanOrEqualTo(1_000_000));
    }

    [Test]
    public async Task Logs_OfATaskThatIsNot_SaysSo()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("short", p => p.Add(Shell.Echo).With("text", "x")));

        var fault = Assert.ThrowsAsync<KubeflowException>(async () =>
        {
            await foreach (var _ in local.Client.Get(run.Id).LogsAsync("nope", follow: true))
                Assert.Fail("There is nothing to read.");
        });
        Assert.That((await fault)!.Message, Does.Contain("'nope'"));
    }

    [Test]
    public async Task Logs_FollowedUnderAPathThatNeverComes_EndWithTheRunAndSaySo()
    {
        await using var local = new LocalRun();
        var handle = await local.Client.StartAsync(Pipeline.Define("wrong", p => p.Add(Shell.Step("slow", "sleep 0.2; printf x > \"$1\""))));

        var fault = Assert.ThrowsAsync<KubeflowException>(async () =>
        {
            await foreach (var _ in handle.LogsAsync("nope", follow: true))
                Assert.Fail("There is nothing to read.");
        });
        Assert.That((await fault)!.Message, Does.Contain("'nope'"));
    }
}
