using Kubeflow.Server.Tests.Support;

namespace Kubeflow.Server.Tests;

[TestFixture]
public sealed class KubectlTests
{
    private const string Settings = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
        data:
          a: "1"
          b: "2"
        """;

    private ServedCluster _served = null!;

    private Kubectl Kubectl => _served.Kubectl;

    [SetUp]
    public async Task SetUp()
    {
        Kubectl.Require();
        _served = await ServedCluster.StartAsync();
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_served is not null)
            await _served.DisposeAsync();
    }

    [Test]
    public async Task ApiResources_Kinds_AreListedWithShortNames()
    {
        var output = await Kubectl.OkAsync("api-resources");
        Assert.That(output, Does.Match(@"pods\s+po\s+v1\s+true\s+Pod").And.Match(@"jobs\s+batch/v1\s+true\s+Job").And.Match(@"namespaces\s+ns\s+v1\s+false\s+Namespace"));
    }

    [Test]
    public async Task Version_OfServer_IsTold() =>
        Assert.That(await Kubectl.OkAsync("version"), Does.Contain("Server Version: v1.32.0+kubeflow"));

    [Test]
    public async Task Apply_ClientSide_CreatesThenChangesThenLeavesAlone()
    {
        Assert.That(await Kubectl.ApplyAsync(Settings), Does.Contain("configmap/settings created"));
        Assert.That(await Kubectl.ApplyAsync(Settings), Does.Contain("configmap/settings unchanged"));
        Assert.That(await Kubectl.ApplyAsync(Settings.Replace("b: \"2\"", "c: \"3\"")), Does.Contain("configmap/settings configured"));
        Assert.That(await Kubectl.OkAsync("get", "cm", "settings", "-o", "jsonpath={.data}"), Is.EqualTo("""{"a":"1","c":"3"}"""));
    }
}
