using System.Net;
using System.Text.Json.Nodes;
using Kubeflow.Server.Tests.Support;

namespace Kubeflow.Server.Tests;

[TestFixture]
public sealed class RequestTests
{
    private const string ConfigMaps = "/api/v1/namespaces/default/configmaps";

    private ServedCluster _served = null!;
    private ApiClient _client = null!;

    [SetUp]
    public async Task SetUp()
    {
        _served = await ServedCluster.StartAsync();
        _client = new ApiClient(_served.Server);
    }

    [TearDown]
    public async Task TearDown()
    {
        _client.Dispose();
        await _served.DisposeAsync();
    }

    [Test]
    public async Task Request_WrongToken_IsUnauthorized()
    {
        using var stranger = new ApiClient(_served.Server, "guessed");
        var (status, body) = await stranger.SendAsync(HttpMethod.Get, ConfigMaps);
        Assert.That(status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((string?)body["reason"], Is.EqualTo("Unauthorized"));
    }

    [Test]
    public async Task List_PageByPage_TellsOfOneMoment()
    {
        foreach (var name in new[] { "a", "b", "c" })
            await _client.CreateConfigMapAsync(name);
        var first = await _client.GetAsync($"{ConfigMaps}?limit=2");
        await _client.CreateConfigMapAsync("d");
        await _client.SendAsync(HttpMethod.Delete, $"{ConfigMaps}/c");
        var second = await _client.GetAsync($"{ConfigMaps}?limit=2&continue={Uri.EscapeDataString(first["metadata"]!["continue"]!.ToString())}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Names(first), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(Names(second), Is.EqualTo(new[] { "c" }));
            Assert.That((string?)second["metadata"]!["resourceVersion"], Is.EqualTo((string?)first["metadata"]!["resourceVersion"]));
            Assert.That(second["metadata"]!["continue"], Is.Null);
        }
    }

    [TestCase("GET", "/api/v1/namespaces/default/nothings", null, 404, "NotFound")]
    [TestCase("GET", "/api/v1/namespaces/default/configmaps/none", null, 404, "NotFound")]
    [TestCase("PUT", "/api/v1/namespaces/default/configmaps", "{}", 405, "MethodNotAllowed")]
    [TestCase("POST", "/api/v1/namespaces/default/configmaps", "{not json", 400, "BadRequest")]
    [TestCase("POST", "/api/v1/namespaces/default/configmaps", """{"metadata":{"name":"Not Valid"}}""", 422, "Invalid")]
    [TestCase("POST", "/api/v1/namespaces/nowhere/configmaps", """{"metadata":{"name":"a"}}""", 404, "NotFound")]
    [TestCase("GET", "/api/v1/configmaps?limit=minus", null, 400, "BadRequest")]
    [TestCase("GET", "/api/v1/configmaps?continue=bm90aGluZw==", null, 400, "BadRequest")]
    [TestCase("GET", "/api/v1/configmaps?labelSelector=%3D%3D", null, 400, "BadRequest")]
    [TestCase("POST", "/api/v1/namespaces/default/configmaps?dryRun=Some", """{"metadata":{"name":"a"}}""", 422, "Invalid")]
    public async Task Request_Wrong_IsRefusedWithItsReason(string method, string path, string? body, int status, string reason)
    {
        var answer = await _client.SendAsync(new HttpMethod(method), path, body);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)answer.Status, Is.EqualTo(status));
            Assert.That((string?)answer.Body["kind"], Is.EqualTo("Status"));
            Assert.That((string?)answer.Body["reason"], Is.EqualTo(reason));
            Assert.That((int?)answer.Body["code"], Is.EqualTo(status));
            Assert.That((string?)answer.Body["message"], Is.Not.Empty);
        }
    }

    [Test]
    public async Task Create_BodyOfUnknownType_IsUnsupported()
    {
        var (status, body) = await _client.SendAsync(HttpMethod.Post, ConfigMaps, "a=b", "application/x-www-form-urlencoded");
        Assert.That(status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        Assert.That((string?)body["reason"], Is.EqualTo("UnsupportedMediaType"));
    }

    [Test]
    public async Task Create_Yaml_IsRead()
    {
        var (status, _) = await _client.SendAsync(HttpMethod.Post, ConfigMaps, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: yaml\ndata: {a: b}\n", "application/yaml");
        Assert.That(status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((string?)(await _client.GetAsync($"{ConfigMaps}/yaml"))["data"]!["a"], Is.EqualTo("b"));
    }

    [Test]
    public async Task Create_FieldSaidTwice_IsRefusedIfStrict()
    {
        const string Twice = """{"metadata":{"name":"twice","name":"second"}}""";
        var (status, body) = await _client.SendAsync(HttpMethod.Post, $"{ConfigMaps}?fieldValidation=Strict", Twice);
        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)body["message"], Does.Contain("duplicate field \"metadata.name\""));
        Assert.That((string?)(await _client.SendAsync(HttpMethod.Post, $"{ConfigMaps}?fieldValidation=Warn", Twice)).Body["metadata"]!["name"], Is.EqualTo("second"));
    }

    [Test]
    public async Task Create_NoFieldManager_IsTheAgents()
    {
        var (_, body) = await _client.CreateConfigMapAsync("owned", ""","labels":{"a":"b"}""");
        Assert.That((string?)body["metadata"]!["managedFields"]![0]!["manager"], Is.EqualTo("tester"));
    }

    [Test]
    public async Task Get_PartialMetadata_HasNoData()
    {
        await _client.SendAsync(HttpMethod.Post, ConfigMaps, """{"metadata":{"name":"a"},"data":{"k":"v"}}""");
        var list = await _client.GetAsync(ConfigMaps, "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1");
        Assert.That((string?)list["kind"], Is.EqualTo("PartialObjectMetadataList"));
        Assert.That(list["items"]![0]!["data"], Is.Null);
        Assert.That((string?)list["items"]![0]!["metadata"]!["name"], Is.EqualTo("a"));
    }

    [Test]
    public async Task Discovery_OldForm_SaysTheSameKinds()
    {
        var aggregated = await _client.GetAsync("/apis", "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json");
        var groups = await _client.GetAsync("/apis");
        Assert.That(groups["groups"]!.AsArray().Select(g => (string?)g!["name"]), Is.EqualTo(aggregated["items"]!.AsArray().Select(g => (string?)g!["metadata"]!["name"])));
        var core = await _client.GetAsync("/api/v1");
        Assert.That(core["resources"]!.AsArray().Select(r => (string?)r!["name"]), Does.Contain("pods").And.Contain("pods/log").And.Contain("pods/status"));
    }

    [Test]
    public async Task Delete_Collection_OnlyTheSelected()
    {
        await _client.CreateConfigMapAsync("a", ""","labels":{"go":"yes"}""");
        await _client.CreateConfigMapAsync("b");
        var (status, body) = await _client.SendAsync(HttpMethod.Delete, $"{ConfigMaps}?labelSelector=go%3Dyes");
        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Names(body), Is.EqualTo(new[] { "a" }));
        Assert.That(Names(await _client.GetAsync(ConfigMaps)), Is.EqualTo(new[] { "b" }));
    }

    private static string[] Names(JsonObject list) => [.. list["items"]!.AsArray().Select(i => i!["metadata"]!["name"]!.ToString())];
}
