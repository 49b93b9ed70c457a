using Kubeflow.Clusters;
using Kubeflow.Remote.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Kubeflow.Remote.Tests.Kubernetes;

/// <summary>Single things that happen to watches.</summary>
[CancelAfter(30_000)]
public class WatchTests
{
    private ScriptedApi _api = null!;

    [SetUp]
    public async Task StartAsync() => _api = await ScriptedApi.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _api.DisposeAsync();

    [TestCase(true)]
    [TestCase(false)]
    public async Task Watch_DeletionMissedByCompaction_IsToldWithTheLastState(bool byStatus, CancellationToken cancellationToken)
    {
        _api.ExpiresByStatus = byStatus;
        _api.Put("a", "1");
        _api.Put("b", "1");
        await using var cluster = TestCluster.At(_api.Address);
        var told = new List<string>();
        await foreach (var change in cluster.WatchAsync(ResourceKind.ConfigMap, cancellationToken: cancellationToken))
        {
            told.Add($"{change.Type} {change.Object["metadata"]!["name"]} {change.Object["data"]!["value"]}");
            if (told.Count == 2)
            {
                // All in one moment, as far as the watch can see.
                _api.Before = context => Task.FromResult(false);
                _api.Delete("a");
                _api.Put("b", "2");
                _api.Put("c", "1");
                _api.Compact();
            }
            if (told.Count == 5)
                break;
        }
        Assert.That(told, Is.EqualTo(new[] { "Added a 1", "Added b 1", "Deleted a 1", "Modified b 2", "Added c 1" }));
    }

    [Test]
    public async Task Watch_StorageThatIsInitializing_IsWaitedFor(CancellationToken cancellationToken)
    {
        _api.Put("a", "1");
        var refusals = 3;
        _api.Before = async context =>
        {
            if (context.Request.Query["watch"] != "true" || refusals-- <= 0)
                return false;
            context.Response.Headers.RetryAfter = "0";
            await ScriptedApi.StatusAsync(context, 429, "TooManyRequests", "storage is (re)initializing");
            return true;
        };
        await using var cluster = TestCluster.At(_api.Address);
        var told = 0;
        await foreach (var _ in cluster.WatchAsync(ResourceKind.ConfigMap, cancellationToken: cancellationToken))
        {
            if (++told == 2)
                break;
            _api.Put("a", "2");
        }
        Assert.That((told, refusals < 0), Is.EqualTo((2, true)));
    }

    [TestCase(403, "Forbidden")]
    [TestCase(404, "NotFound")]
    [TestCase(400, "BadRequest")]
    public async Task Watch_RefusalThatStays_EndsIt(int code, string reason, CancellationToken cancellationToken)
    {
        _api.Before = async context =>
        {
            if (context.Request.Query["watch"] != "true")
                return false;
            await ScriptedApi.StatusAsync(context, code, reason, "no");
            return true;
        };
        await using var cluster = TestCluster.At(_api.Address);
        var refused = await Assert.ThrowsAsync<ClusterException>(async () =>
        {
            await foreach (var _ in cluster.WatchAsync(ResourceKind.ConfigMap, cancellationToken: cancellationToken))
                Assert.Fail("There is nothing.");
        });
        Assert.That(refused!.Reason, Is.EqualTo(reason));
    }

    [Test]
    public async Task Watch_Silence_IsEndedAfterItsTime(CancellationToken cancellationToken)
    {
        _api.Put("a", "1");
        var time = new FakeTimeProvider();
        var silent = new TaskCompletionSource();
        var watches = 0;
        _api.Before = async context =>
        {
            if (context.Request.Query["watch"] != "true" || Interlocked.Increment(ref watches) > 1)
                return false;
            await context.Response.StartAsync(context.RequestAborted);
            silent.SetResult();
            // For ever: until the other side has had enough.
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        };
        await using var cluster = KubernetesCluster.Connect(TestCluster.Options(_api.Address) with { TimeProvider = time, WatchTimeout = TimeSpan.FromSeconds(60) });
        await using var watch = cluster.WatchAsync(ResourceKind.ConfigMap, cancellationToken: cancellationToken).GetAsyncEnumerator(cancellationToken);
        Assert.That(await watch.MoveNextAsync(), Is.True);
        var next = watch.MoveNextAsync().AsTask();
        await silent.Task.WaitAsync(cancellationToken);
        _api.Put("b", "1");
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.That((next.IsCompleted, watches), Is.EqualTo((false, 1)));
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.That(await next, Is.True);
        Assert.That((string?)watch.Current.Object["metadata"]!["name"], Is.EqualTo("b"));
    }

    [Test]
    public async Task Watch_NobodyThere_FailsInsteadOfWaitingForEver(CancellationToken cancellationToken)
    {
        await using var cluster = KubernetesCluster.Connect(TestCluster.Options(_api.Address) with { MaxRetries = 2 });
        await _api.DisposeAsync();
        foreach (var version in new[] { null, "7" })
        {
            var refused = await Assert.ThrowsAsync<ClusterException>(async () =>
            {
                await foreach (var _ in cluster.WatchAsync(ResourceKind.ConfigMap, new() { ResourceVersion = version }, cancellationToken))
                    Assert.Fail("There is nobody.");
            });
            Assert.That(refused!.Reason, Is.EqualTo("Unreachable"));
        }
        _api = await ScriptedApi.StartAsync();
    }

    [Test]
    public async Task Watch_Selection_IsAskedFor(CancellationToken cancellationToken)
    {
        _api.Put("a", "1");
        await using var cluster = TestCluster.At(_api.Address);
        var seen = new TaskCompletionSource();
        _api.Before = context =>
        {
            if (context.Request.Query["watch"] == "true")
                seen.TrySetResult();
            return Task.FromResult(false);
        };
        await using var watch = cluster.WatchAsync(ResourceKind.ConfigMap, new() { LabelSelector = "app in (a, b)", FieldSelector = "metadata.name=a" }, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await watch.MoveNextAsync();
        var next = watch.MoveNextAsync().AsTask();
        await seen.Task.WaitAsync(cancellationToken);
        _api.Put("a", "2");
        await next;
        Assert.That(_api.Requests.Single(r => r.Contains("watch=true", StringComparison.Ordinal)),
            Does.Contain("allowWatchBookmarks=true&resourceVersion=101").And.Contain("labelSelector=app%20in%20%28a%2C%20b%29&fieldSelector=metadata.name%3Da"));
    }
}
