using Kubeflow.Pipelines;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>What those see who watch a run.</summary>
[Platform(Exclude = "Win")]
public class WatchTests
{
    [Test]
    public async Task Watch_FromTheStart_SeesEachChangeOnceInOrderAndEnds()
    {
        await using var local = new LocalRun();
        var gate = local.At("gate");
        var handle = await local.Client.StartAsync(Pipeline.Define("watched", p =>
        {
            var first = p.Add(Shell.Step("first", $"until [ -e {gate} ]; do sleep 0.01; done; printf x > \"$1\""));
            p.Add(Shell.Echo).With("text", first.Output<string>());
        }));
        var watching = handle.WatchAsync().GetAsyncEnumerator();
        await watching.MoveNextAsync();
        var slow = new List<RunChange> { watching.Current };
        await File.WriteAllTextAsync(gate, "");
        await handle.WaitAsync();

        // This one reads nothing until all is over, and still misses nothing.
        while (await watching.MoveNextAsync())
            slow.Add(watching.Current);

        var states = slow.Where(c => c.Task?.Path == "echo").Select(c => c.Task!.State).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(states.Distinct(), Is.EqualTo(new[] { RuntimeState.Pending, RuntimeState.Running, RuntimeState.Succeeded }));
            Assert.That(slow[^1].Task, Is.Null);
            Assert.That(slow[^1].RunState, Is.EqualTo(RuntimeState.Succeeded));
            Assert.That(slow.Count(c => c.RunState.IsTerminal()), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Watch_ByMany_GivesAllTheSameChanges()
    {
        await using var local = new LocalRun();
        var gate = local.At("gate");
        var handle = await local.Client.StartAsync(Pipeline.Define("crowd", p =>
            p.ParallelFor([1, 2, 3, 4], (each, n) => each.Add(Shell.Step("waits", $"until [ -e {gate} ]; do sleep 0.01; done; printf x > \"$1\"")).With("text", $"{n}"))));
        var watchers = Enumerable.Range(0, 20).Select(async _ =>
        {
            var ends = new List<string>();
            await foreach (var change in handle.WatchAsync())
                if (change.Task?.State.IsTerminal() == true)
                    ends.Add(change.Task.Path);
            return string.Join(' ', ends);
        }).ToList();
        await File.WriteAllTextAsync(gate, "");

        var seen = await Task.WhenAll(watchers);
        Assert.That(seen.Distinct().Count(), Is.EqualTo(1));
        Assert.That(seen[0].Split(' '), Has.Length.EqualTo(9).And.Unique);
    }

    [Test]
    public async Task Watch_EndedRun_GivesItsStateAndEnds()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(Pipeline.Define("ended", p => p.Add(Shell.Echo).With("text", "x")));
        var changes = new List<string>();
        await foreach (var change in local.Client.Get(run.Id).WatchAsync())
            changes.Add(change.ToString());

        Assert.That(changes, Is.EqualTo(new[] { $"run {run.Id}: SUCCEEDED", "echo: SUCCEEDED" }));
    }

    [Test]
    public async Task Watch_Cancelled_StopsAndTheRunGoesOn()
    {
        await using var local = new LocalRun();
        var gate = local.At("gate");
        var handle = await local.Client.StartAsync(Pipeline.Define("goes-on", p =>
            p.Add(Shell.Step("waits", $"until [ -e {gate} ]; do sleep 0.01; done; printf x > \"$1\""))));
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            await foreach (var _ in handle.WatchAsync(stop.Token))
                await stop.CancelAsync();
        });

        Assert.That(async () => await watching, Throws.InstanceOf<OperationCanceledException>());
        await File.WriteAllTextAsync(gate, "");
        Assert.That((await handle.WaitAsync()).State, Is.EqualTo(RuntimeState.Succeeded));
    }
}
