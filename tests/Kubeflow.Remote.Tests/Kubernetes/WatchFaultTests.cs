using System.Collections.Concurrent;
using Kubeflow.Clusters;
using Kubeflow.Remote.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Kubeflow.Remote.Tests.Kubernetes;

/// <summary>1,000 changes over a way that does all that ways do: everything is told, in order, once.</summary>
[CancelAfter(60_000)]
public class WatchFaultTests
{
    private const int Changes = 1000;

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Watch_BrokenConnections_TellsEachChangeOnceInOrder(int seed, CancellationToken cancellationToken)
    {
        await using var api = await ScriptedApi.StartAsync();
        var random = new Random(seed);
        await using var proxy = await FaultProxy.StartAsync(api.Address, request => Plan(request, random, expires: false));

        var written = new ConcurrentQueue<string>();
        var seen = await ReadAsync(api, proxy.Address, pause => WriteAsync(api, new Random(seed), written, pause), cancellationToken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen, Is.EqualTo(written));
            Assert.That(proxy.Done.Select(f => f.GetType()).Distinct().Count(), Is.EqualTo(5), "kinds of faults that came about");
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    public async Task Watch_VersionsThatGrowTooOld_TellsEachNewObjectOnceInOrder(int seed, CancellationToken cancellationToken)
    {
        await using var api = await ScriptedApi.StartAsync();
        var random = new Random(seed);
        await using var proxy = await FaultProxy.StartAsync(api.Address, request => Plan(request, random, expires: true));

        async Task WriteAsync(Func<Task> pause)
        {
            for (var i = 0; i < Changes; i++)
            {
                api.ExpiresByStatus = i % 2 == 0;
                api.Put($"m{i * 7919 % Changes:000}", "new");
                if (i % 100 == 50)
                    api.Compact();
                if (i % 10 == 9)
                    await pause();
            }
        }
        var seen = await ReadAsync(api, proxy.Address, WriteAsync, cancellationToken);

        Assert.That(seen, Is.EqualTo(Enumerable.Range(0, Changes).Select(i => $"Added m{i * 7919 % Changes:000} new")));
    }

    [Test]
    public async Task Watch_MixedChangesAndCompaction_EndsInTheServersStateWithoutRepetition(CancellationToken cancellationToken)
    {
        await using var api = await ScriptedApi.StartAsync();
        var random = new Random(11);
        await using var proxy = await FaultProxy.StartAsync(api.Address, request => Plan(request, random, expires: true));

        var written = new ConcurrentQueue<string>();
        var seen = await ReadAsync(api, proxy.Address, pause => WriteAsync(api, new Random(11), written, pause, i =>
        {
            if (i % 150 == 75)
                api.Compact();
        }), cancellationToken);

        var state = new Dictionary<string, string>();
        foreach (var change in seen)
        {
            var parts = change.Split(' ');
            switch (parts[0])
            {
                case "Added":
                    Assert.That(state.TryAdd(parts[1], parts[2]), Is.True, $"{change}: it was there");
                    break;
                case "Modified":
                    Assert.That(state.TryGetValue(parts[1], out var before) && before != parts[2], Is.True, $"{change}: it was not there, or is no change");
                    state[parts[1]] = parts[2];
                    break;
                default:
                    Assert.That(state.Remove(parts[1]), Is.True, $"{change}: it was not there");
                    break;
            }
        }
        var stored = new Dictionary<string, string>();
        await using var cluster = TestCluster.At(api.Address);
        await foreach (var item in cluster.ListAsync(ResourceKind.ConfigMap, cancellationToken: cancellationToken))
            if ((string)item["data"]!["value"]! is { Length: > 0 } value)
                stored.Add((string)item["metadata"]!["name"]!, value);
        Assert.That(state, Is.EquivalentTo(stored));
    }

    // Changes of 50 objects: new ones, changed ones, deleted ones.
    private static async Task WriteAsync(ScriptedApi api, Random random, ConcurrentQueue<string> written, Func<Task> pause, Action<int>? between = null)
    {
        var there = new HashSet<string>();
        for (var i = 0; i < Changes; i++)
        {
            var name = $"m{random.Next(50)}";
            if (there.Contains(name) && random.Next(4) == 0)
            {
                api.Delete(name);
                there.Remove(name);
                written.Enqueue($"Deleted {name}");
            }
            else
            {
                written.Enqueue($"{(there.Add(name) ? "Added" : "Modified")} {name} {i}");
                api.Put(name, $"{i}");
            }
            between?.Invoke(i);
            if (i % 10 == 9)
                await pause();
        }
    }

    private static Trouble? Plan(HttpRequest request, Random random, bool expires)
    {
        var watch = request.Query["watch"] == "true";
        return random.Next(watch ? 12 : 20) switch
        {
            0 => new Trouble.ResetBefore(),
            1 => new Trouble.Answer(random.Next(2) == 0 ? 500 : 503),
            2 => new Trouble.Answer(429, random.Next(2) == 0 ? 0 : null),
            3 => new Trouble.Late(random.Next(20)),
            4 or 5 or 6 => new Trouble.Cut(random.Next(10_000), random.Next(2) == 0 && watch),
            7 when watch => new Trouble.Twice(),
            8 when watch && expires => random.Next(2) == 0 ? new Trouble.GoneStatus() : new Trouble.GoneEvent(),
            // No connection of a watch lasts.
            _ when watch => new Trouble.Cut(random.Next(6_000), random.Next(2) == 0),
            _ => null,
        };
    }

    // Watches until the first object is told, then writes, and reads to the end. The writer pauses until what it wrote before was told, so
    // that the changes spread over many connections.
    private static async Task<List<string>> ReadAsync(ScriptedApi api, string address, Func<Func<Task>, Task> write, CancellationToken cancellationToken)
    {
        var seen = new List<string>();
        Task? writing = null;
        var ticks = 0;
        using var told = new SemaphoreSlim(0);
        Task PauseAsync()
        {
            api.Put($"tick-{++ticks}", "");
            return told.WaitAsync(cancellationToken);
        }
        async Task RunAsync()
        {
            await write(PauseAsync);
            api.Put("end", "");
        }
        api.Put("first", "");
        await using var cluster = TestCluster.At(address);
        await foreach (var change in cluster.WatchAsync(ResourceKind.ConfigMap, cancellationToken: cancellationToken))
        {
            var name = (string)change.Object["metadata"]!["name"]!;
            if (name == "first")
                writing = Task.Run(RunAsync, cancellationToken);
            else if (name.StartsWith("tick-", StringComparison.Ordinal))
                told.Release();
            else if (name == "end")
                break;
            else
                seen.Add(change.Type == ChangeType.Deleted ? $"Deleted {name}" : $"{change.Type} {name} {change.Object["data"]!["value"]}");
        }
        await writing!;
        return seen;
    }
}
