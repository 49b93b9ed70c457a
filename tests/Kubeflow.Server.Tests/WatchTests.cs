using System.Text.Json.Nodes;
using Kubeflow.Server.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Kubeflow.Server.Tests;

[TestFixture]
public sealed class WatchTests
{
    private const string ConfigMaps = "/api/v1/namespaces/default/configmaps";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private ServedCluster _served = null!;
    private ApiClient _client = null!;

    [SetUp]
    public async Task SetUp()
    {
        _served = await ServedCluster.StartAsync(new() { UseTls = false, TimeProvider = _clock }, new() { WatchHistory = 5 });
        _client = new ApiClient(_served.Server);
    }

    [TearDown]
    public async Task TearDown()
    {
        _client.Dispose();
        await _served.DisposeAsync();
    }

    [Test]
    public async Task Watch_AfterAList_TellsWhatCameAndEndsWithABookmark()
    {
        await _client.CreateConfigMapAsync("before");
        var version = (await _client.GetAsync(ConfigMaps))["metadata"]!["resourceVersion"]!.ToString();
        using var events = await _client.WatchAsync($"{ConfigMaps}?watch=true&resourceVersion={version}&allowWatchBookmarks=true&timeoutSeconds=30");
        await _client.CreateConfigMapAsync("after");
        await _client.SendAsync(HttpMethod.Patch, $"{ConfigMaps}/after", """{"data":{"a":"b"}}""", "application/merge-patch+json");
        await _client.SendAsync(HttpMethod.Delete, $"{ConfigMaps}/after");
        var seen = new[] { await NextAsync(events), await NextAsync(events), await NextAsync(events) };
        _clock.Advance(TimeSpan.FromSeconds(30));
        var bookmark = await NextAsync(events);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen.Select(e => $"{e["type"]} {e["object"]!["metadata"]!["name"]}"), Is.EqualTo(new[] { "ADDED after", "MODIFIED after", "DELETED after" }));
            Assert.That((string?)bookmark["type"], Is.EqualTo("BOOKMARK"));
            Assert.That((string?)bookmark["object"]!["metadata"]!["resourceVersion"], Is.EqualTo((string?)seen[2]["object"]!["metadata"]!["resourceVersion"]));
            Assert.That(await events.ReadLineAsync(), Is.Null);
        }
    }

    [Test]
    public async Task Watch_WithInitialEvents_MarksTheirEnd()
    {
        await _client.CreateConfigMapAsync("there");
        using var events = await _client.WatchAsync($"{ConfigMaps}?watch=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true");
        Assert.That((string?)(await NextAsync(events))["object"]!["metadata"]!["name"], Is.EqualTo("there"));
        Assert.That((string?)(await NextAsync(events))["object"]!["metadata"]!["annotations"]!["k8s.io/initial-events-end"], Is.EqualTo("true"));
    }

    [Test]
    public async Task Watch_FromCompactedVersion_IsExpired()
    {
        var version = (await _client.GetAsync(ConfigMaps))["metadata"]!["resourceVersion"]!.ToString();
        for (var i = 0; i < 8; i++)
            await _client.CreateConfigMapAsync($"c{i}");
        using var events = await _client.WatchAsync($"{ConfigMaps}?watch=true&resourceVersion={version}");
        var expired = await NextAsync(events);
        Assert.That((string?)expired["type"], Is.EqualTo("ERROR"));
        Assert.That((int?)expired["object"]!["code"], Is.EqualTo(410));
        Assert.That((string?)expired["object"]!["reason"], Is.EqualTo("Expired"));
    }

    [Test]
    public async Task Watch_ServerStops_Ends()
    {
        using var events = await _client.WatchAsync($"{ConfigMaps}?watch=true");
        var end = events.ReadLineAsync();
        await _served.Server.DisposeAsync();
        // A stream may end well or be cut; it must not hang.
        Assert.That(await Task.WhenAny(end, Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System)), Is.SameAs(end));
    }

    private static async Task<JsonObject> NextAsync(StreamReader events)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return JsonNode.Parse(await events.ReadLineAsync(late.Token) ?? throw new EndOfStreamException("The watch ended."))!.AsObject();
    }
}
