using Kubeflow.Remote.Tests.Support;

namespace Kubeflow.Remote.Tests.Kubernetes;

/// <summary>Logs that outlive their connections.</summary>
[CancelAfter(30_000)]
public class PodLogTests
{
    private ScriptedApi _api = null!;

    [SetUp]
    public async Task StartAsync() => _api = await ScriptedApi.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _api.DisposeAsync();

    [TestCase(true)]
    [TestCase(false)]
    public async Task Logs_FollowedOverBrokenConnections_HaveEachLineOnce(bool orderly, CancellationToken cancellationToken)
    {
        var random = new Random(5);
        await using var proxy = await FaultProxy.StartAsync(_api.Address, request => request.Path.Value!.EndsWith("/log", StringComparison.Ordinal) ? new Trouble.Cut(random.Next(100, 2_000), orderly) : null);
        await using var cluster = TestCluster.At(proxy.Address);
        var read = new List<string>();
        _api.Log.Print("line 0");
        await foreach (var line in cluster.LogsAsync("p", options: new() { Follow = true }, cancellationToken: cancellationToken))
        {
            read.Add(line);
            var next = read.Count;
            if (next < 200)
                // Bursts of one moment, and moments within one second.
                _api.Log.Print($"line {next}", sameMoment: next % 3 != 0);
            else if (next == 200)
                _api.Log.End();
        }
        Assert.That(read, Is.EqualTo(Enumerable.Range(0, 200).Select(i => $"line {i}")));
        Assert.That(proxy.Done, Has.Count.GreaterThan(3));
    }

    [Test]
    public async Task Logs_ReadOverBrokenConnections_HaveEachLineOnce(CancellationToken cancellationToken)
    {
        for (var i = 0; i < 500; i++)
            _api.Log.Print($"line {i}", sameMoment: i % 4 != 0);
        var random = new Random(6);
        await using var proxy = await FaultProxy.StartAsync(_api.Address, _ => new Trouble.Cut(random.Next(6_000, 20_000), Orderly: false));
        await using var cluster = TestCluster.At(proxy.Address);
        var read = new List<string>();
        await foreach (var line in cluster.LogsAsync("p", cancellationToken: cancellationToken))
            read.Add(line);
        Assert.That(read, Is.EqualTo(Enumerable.Range(0, 500).Select(i => $"line {i}")));
    }

    [Test]
    public async Task Logs_Options_AreAskedFor(CancellationToken cancellationToken)
    {
        for (var i = 0; i < 10; i++)
            _api.Log.Print($"line {i}");
        await using var cluster = TestCluster.At(_api.Address);
        var read = new List<string>();
        await foreach (var line in cluster.LogsAsync("p", options: new() { TailLines = 3, Container = "main", Previous = true, Timestamps = true, Since = TimeSpan.FromMinutes(2) }, cancellationToken: cancellationToken))
            read.Add(line);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read, Has.Count.EqualTo(3).And.All.Match("^2026-03-01T12:00:0[01][.][0-9]{9}Z line [789]$"));
            Assert.That(_api.Requests, Has.Exactly(1).Contains("container=main&previous=true&timestamps=true&sinceSeconds=120&tailLines=3"));
        }
    }

    [Test]
    public async Task Logs_FollowedWithoutTheRightToReadPods_EndWithTheConnection(CancellationToken cancellationToken)
    {
        _api.Log.PodIsForbidden = true;
        _api.Log.Print("one");
        _api.Log.End();
        await using var cluster = TestCluster.At(_api.Address);
        var read = new List<string>();
        await foreach (var line in cluster.LogsAsync("p", options: new() { Follow = true }, cancellationToken: cancellationToken))
            read.Add(line);
        Assert.That(read, Is.EqualTo(new[] { "one" }));
    }
}
