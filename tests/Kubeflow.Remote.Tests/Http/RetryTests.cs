using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.Remote.Tests.Support;

namespace Kubeflow.Remote.Tests.Http;

/// <summary>What is tried again, and what never is.</summary>
[CancelAfter(30_000)]
public class RetryTests
{
    private ScriptedApi _api = null!;

    [SetUp]
    public async Task StartAsync() => _api = await ScriptedApi.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _api.DisposeAsync();

    [TestCase(429)]
    [TestCase(500)]
    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    public async Task Get_ServerThatIsBusyTwice_IsAskedAgain(int status)
    {
        _api.Put("c", "v");
        await using var proxy = await FaultProxy.StartAsync(_api.Address, First(2, new Trouble.Answer(status)));
        await using var cluster = TestCluster.At(proxy.Address);
        var found = await cluster.GetAsync(ResourceKind.ConfigMap, "c");
        Assert.That(((string?)found["data"]!["value"], proxy.Done.Count), Is.EqualTo(("v", 2)));
    }

    [Test]
    public async Task Get_AnswerThatBreaksOff_IsAskedForAgain()
    {
        _api.Put("c", "v");
        await using var proxy = await FaultProxy.StartAsync(_api.Address, First(2, new Trouble.Cut(10, Orderly: false)));
        await using var cluster = TestCluster.At(proxy.Address);
        Assert.That((string?)(await cluster.GetAsync(ResourceKind.ConfigMap, "c"))["data"]!["value"], Is.EqualTo("v"));
    }

    [Test]
    public async Task Get_RetryAfter_IsWaitedFor()
    {
        _api.Put("c", "v");
        await using var proxy = await FaultProxy.StartAsync(_api.Address, First(1, new Trouble.Answer(503, RetryAfter: 1)));
        await using var cluster = TestCluster.At(proxy.Address);
        var started = TimeProvider.System.GetTimestamp();
        await cluster.GetAsync(ResourceKind.ConfigMap, "c");
        Assert.That(TimeProvider.System.GetElapsedTime(started), Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(0.99)));
    }

    [Test]
    public async Task Get_RetryAfterBeyondTheTotalTime_IsReportedAtOnce()
    {
        await using var proxy = await FaultProxy.StartAsync(_api.Address, _ => new Trouble.Answer(503, RetryAfter: 3600));
        await using var cluster = TestCluster.At(proxy.Address);
        var refused = Assert.ThrowsAsync<ClusterException>(() => cluster.GetAsync(ResourceKind.ConfigMap, "c"));
        Assert.That(((await refused)!.StatusCode, proxy.Done.Count), Is.EqualTo((503, 1)));
    }

    [TestCase(500)]
    [TestCase(503)]
    public async Task Create_ServerThatIsUnwell_IsAskedOnce(int status)
    {
        await using var proxy = await FaultProxy.StartAsync(_api.Address, First(1, new Trouble.Answer(status)));
        await using var cluster = TestCluster.At(proxy.Address);
        var refused = await Assert.ThrowsAsync<ClusterException>(() => cluster.CreateAsync(ResourceKind.ConfigMap, New("c")));
        Assert.That((refused!.StatusCode, _api.Requests.Count), Is.EqualTo((status, 0)));
    }

    [Test]
    public async Task Create_TurnedAwayAtTheDoor_IsAskedAgain()
    {
        await using var proxy = await FaultProxy.StartAsync(_api.Address, First(2, new Trouble.Answer(429, 0)));
        await using var cluster = TestCluster.At(proxy.Address);
        await cluster.CreateAsync(ResourceKind.ConfigMap, New("c"));
        Assert.That(_api.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Create_AnswerLost_SaysThatTheOutcomeIsUnknown()
    {
        await using var proxy = await FaultProxy.StartAsync(_api.Address, First(1, new Trouble.ResetAfter()));
        await using var cluster = TestCluster.At(proxy.Address);
        var refused = await Assert.ThrowsAsync<ClusterException>(() => cluster.CreateAsync(ResourceKind.ConfigMap, New("c")));
        Assert.That((refused!.Reason, _api.Requests.Count(r => r.StartsWith("POST", StringComparison.Ordinal))), Is.EqualTo(("OutcomeUnknown", 1)));
    }

    [Test]
    public async Task Create_NobodyListens_SaysThatItCannotBeReached()
    {
        var address = _api.Address;
        await _api.DisposeAsync();
        await using var cluster = KubernetesCluster.Connect(TestCluster.Options(address) with { MaxRetries = 2 });
        var refused = await Assert.ThrowsAsync<ClusterException>(() => cluster.CreateAsync(ResourceKind.ConfigMap, New("c")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused!.StatusCode, refused.Reason), Is.EqualTo((0, "Unreachable")));
            Assert.That(refused.Message, Does.Contain(address).And.Contain("the options"));
            Assert.That(refused.InnerException, Is.InstanceOf<HttpRequestException>());
        }
        _api = await ScriptedApi.StartAsync();
    }

    [Test]
    public async Task Replace_RequestLost_IsMadeAgain()
    {
        var stored = (JsonObject)_api.Put("c", "old").DeepClone();
        stored["data"]!["value"] = "new";
        await using var proxy = await FaultProxy.StartAsync(_api.Address, First(2, new Trouble.ResetBefore()));
        await using var cluster = TestCluster.At(proxy.Address);
        Assert.That((string?)(await cluster.ReplaceAsync(ResourceKind.ConfigMap, stored))["data"]!["value"], Is.EqualTo("new"));
    }

    [Test]
    public async Task Replace_AnswerLost_IsNoConflictWithItself()
    {
        var stored = (JsonObject)_api.Put("c", "old").DeepClone();
        stored["data"]!["value"] = "new";
        await using var proxy = await FaultProxy.StartAsync(_api.Address, First(1, new Trouble.ResetAfter()));
        await using var cluster = TestCluster.At(proxy.Address);
        var refused = await Assert.ThrowsAsync<ClusterException>(() => cluster.ReplaceAsync(ResourceKind.ConfigMap, stored));
        Assert.That(refused!.Reason, Is.EqualTo("OutcomeUnknown"));
    }

    [Test]
    public async Task Delete_AnswerLost_IsDone()
    {
        _api.Put("c", "v");
        await using var proxy = await FaultProxy.StartAsync(_api.Address, First(1, new Trouble.ResetAfter()));
        await using var cluster = TestCluster.At(proxy.Address);
        await cluster.DeleteAsync(ResourceKind.ConfigMap, "c");
        Assert.That(_api.Requests, Has.Exactly(2).StartsWith("DELETE"));
    }

    [Test]
    public async Task Get_ServerThatNeverAnswers_TimesOut()
    {
        await using var proxy = await FaultProxy.StartAsync(_api.Address, _ => new Trouble.Late(60_000));
        await using var cluster = KubernetesCluster.Connect(TestCluster.Options(proxy.Address) with { AttemptTimeout = TimeSpan.FromMilliseconds(50), MaxRetries = 1 });
        var refused = await Assert.ThrowsAsync<ClusterException>(() => cluster.GetAsync(ResourceKind.ConfigMap, "c"));
        Assert.That((refused!.Reason, proxy.Done.Count), Is.EqualTo(("Timeout", 2)));
    }

    [Test]
    public async Task Get_Cancelled_IsCancelled(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var proxy = await FaultProxy.StartAsync(_api.Address, _ =>
        {
            stop.Cancel();
            return new Trouble.Late(60_000);
        });
        await using var cluster = TestCluster.At(proxy.Address);
        await Assert.ThatAsync(() => cluster.GetAsync(ResourceKind.ConfigMap, "c", cancellationToken: stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(proxy.Done, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task List_PlaceThatGrowsTooOld_BeginsAnew()
    {
        for (var i = 0; i < 10; i++)
            _api.Put($"c{i}", "v");
        var pages = 0;
        _api.Before = context =>
        {
            // After the first page all versions so far are forgotten, and one more object is there.
            if (pages++ == 1)
            {
                _api.Put("d", "v");
                _api.Compact();
            }
            return Task.FromResult(false);
        };
        await using var cluster = TestCluster.At(_api.Address);
        var names = new List<string>();
        await foreach (var item in cluster.ListAsync(ResourceKind.ConfigMap, new() { PageSize = 4 }))
            names.Add((string)item["metadata"]!["name"]!);
        Assert.That(names, Is.EqualTo(Enumerable.Range(0, 10).Select(i => $"c{i}").Append("d")));
        Assert.That(pages, Is.EqualTo(5), "one, the forgotten one, and three anew");
    }

    private static Func<Microsoft.AspNetCore.Http.HttpRequest, Trouble?> First(int count, Trouble trouble)
    {
        var left = count;
        return _ => Interlocked.Decrement(ref left) >= 0 ? trouble : null;
    }

    private static JsonObject New(string name) => new()
    {
        ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["metadata"] = new JsonObject { ["name"] = name }, ["data"] = new JsonObject { ["value"] = "v" },
    };
}
