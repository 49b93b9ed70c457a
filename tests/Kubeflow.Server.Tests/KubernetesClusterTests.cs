using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.Server.Tests.Support;

namespace Kubeflow.Server.Tests;

[TestFixture]
public sealed class KubernetesClusterTests
{
    private ServedCluster _served = null!;
    private KubernetesCluster _cluster = null!;

    [SetUp]
    public async Task SetUp()
    {
        _served = await ServedCluster.StartAsync();
        _cluster = KubernetesCluster.Connect(new KubernetesOptions { Kubeconfig = _served.Kubeconfig });
    }

    [TearDown]
    public async Task TearDown()
    {
        await _cluster.DisposeAsync();
        await _served.DisposeAsync();
    }

    [Test]
    public async Task CreateGetWatch_ConfigMap_AsWrittenInTheCluster()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var changes = _cluster.WatchAsync(ResourceKind.ConfigMap, null, late.Token).GetAsyncEnumerator(late.Token);
        var created = await _cluster.CreateAsync(ResourceKind.ConfigMap, new JsonObject
        {
            ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["metadata"] = new JsonObject { ["name"] = "settings" }, ["data"] = new JsonObject { ["a"] = "1" },
        });
        Assert.That(await changes.MoveNextAsync(), Is.True);
        await _cluster.PatchAsync(ResourceKind.ConfigMap, "settings", Patch.Merge(new JsonObject { ["data"] = new JsonObject { ["a"] = "2" } }));
        Assert.That(changes.Current.Type, Is.EqualTo(ChangeType.Added));
        Assert.That(await changes.MoveNextAsync(), Is.True);
        Assert.That((string?)changes.Current.Object["data"]!["a"], Is.EqualTo("2"));
        var local = await _served.Cluster.GetAsync(ResourceKind.ConfigMap, "settings");
        Assert.That((string?)local["metadata"]!["uid"], Is.EqualTo((string?)created["metadata"]!["uid"]));
    }

    [Test]
    public async Task Logs_FollowedPod_ToldToTheEnd()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var pod = Kubeflow.Manifests.Manifest.ParseAll(PodDocument.Shell("teller", "echo one; sleep 0.2; echo two")).Single().ToJson();
        await _cluster.CreateAsync(ResourceKind.Pod, pod, null, late.Token);
        await foreach (var change in _cluster.WatchAsync(ResourceKind.Pod, null, late.Token))
            if (change.Object["status"]?["phase"]?.ToString() is "Running" or "Succeeded")
                break;
        var lines = new List<string>();
        await foreach (var line in _cluster.LogsAsync("teller", null, new LogOptions { Follow = true }, late.Token))
            lines.Add(line);
        Assert.That(lines, Is.EqualTo(new[] { "one", "two" }));
    }

    [Test]
    public async Task Delete_Missing_SaysWhatIsNotFound()
    {
        var refused = await Assert.ThrowsAsync<ClusterException>(() => _cluster.DeleteAsync(ResourceKind.ConfigMap, "none"));
        Assert.That(refused!.StatusCode, Is.EqualTo(404));
        Assert.That(refused.Message, Does.Contain("configmaps \"none\" not found"));
    }
}
