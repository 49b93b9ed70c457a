using Kubeflow.Server.Tests.Support;

namespace Kubeflow.Server.Tests;

public sealed class KubectlTests : KubectlFixture
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

    [Test]
    public async Task Apply_ServerSide_OwnsFieldsAndMeetsConflicts()
    {
        await Kubectl.ApplyAsync(Settings, "--server-side", "--field-manager=first");
        var (code, _, error) = await Kubectl.RunAsync(Settings.Replace("\"1\"", "\"9\""), "apply", "--server-side", "--field-manager=second", "-f", "-");
        Assert.That(code, Is.Not.Zero);
        Assert.That(error, Does.Contain("conflict with \"first\"").And.Contain(".data.a"));
        await Kubectl.ApplyAsync(Settings.Replace("\"1\"", "\"9\""), "--server-side", "--field-manager=second", "--force-conflicts");
        Assert.That(await Kubectl.OkAsync("get", "cm/settings", "-o", "jsonpath={.data.a}"), Is.EqualTo("9"));
    }

    [Test]
    public async Task Apply_DryRunOnServer_KeepsNothing()
    {
        Assert.That(await Kubectl.ApplyAsync(Settings, "--dry-run=server"), Does.Contain("created (server dry run)"));
        var (code, _, error) = await Kubectl.RunAsync("", "get", "cm", "settings");
        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("Error from server (NotFound): configmaps \"settings\" not found"));
    }

    [Test]
    public async Task PatchLabelAnnotate_ConfigMap_ChangesIt()
    {
        await Kubectl.ApplyAsync(Settings);
        await Kubectl.OkAsync("patch", "cm", "settings", "-p", """{"data":{"a":null,"z":"26"}}""");
        await Kubectl.OkAsync("patch", "cm", "settings", "--type=json", "-p", """[{"op":"replace","path":"/data/b","value":"two"}]""");
        await Kubectl.OkAsync("label", "cm", "settings", "tier=front");
        await Kubectl.OkAsync("annotate", "cm", "settings", "note=seen");
        Assert.That(await Kubectl.OkAsync("get", "cm", "-l", "tier=front", "-o", "jsonpath={.items[*].data}"), Is.EqualTo("""{"b":"two","z":"26"}"""));
        Assert.That(await Kubectl.OkAsync("get", "cm", "-l", "tier!=front", "-o", "name"), Does.Not.Contain("settings"));
        Assert.That(await Kubectl.OkAsync("get", "cm", "settings", "-o", "yaml"), Does.Contain("note: seen"));
    }

    [Test]
    public async Task Replace_StaleVersion_IsConflict()
    {
        await Kubectl.ApplyAsync(Settings);
        var old = await Kubectl.OkAsync("get", "cm", "settings", "-o", "json");
        await Kubectl.OkAsync("patch", "cm", "settings", "--type=merge", "-p", """{"data":{"a":"7"}}""");
        var (code, _, error) = await Kubectl.RunAsync(old, "replace", "-f", "-");
        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("(Conflict)").And.Contain("the object has been modified"));
    }

    [Test]
    public async Task Explain_BuiltInKind_IsShown() =>
        Assert.That(await Kubectl.OkAsync("explain", "configmaps"), Does.Contain("KIND:       ConfigMap").And.Contain("VERSION:    v1"));

    [Test]
    public async Task Delete_Selected_AllGone()
    {
        await Kubectl.ApplyAsync(Settings);
        await Kubectl.OkAsync("label", "cm", "settings", "old=yes");
        Assert.That(await Kubectl.OkAsync("delete", "cm", "-l", "old=yes"), Does.Contain("configmap \"settings\" deleted"));
        Assert.That(await Kubectl.OkAsync("wait", "--for=delete", "cm/settings", "--timeout=10s"), Is.Not.Null);
    }

    [Test]
    public async Task Namespace_CreatedThenDeleted_TakesItsObjects()
    {
        await Kubectl.ApplyAsync("""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"team"}}""");
        await Kubectl.ApplyAsync(Settings, "-n", "team");
        Assert.That(await Kubectl.OkAsync("get", "cm", "-A"), Does.Match(@"team\s+settings\s+2\s"));
        await Kubectl.OkAsync("delete", "namespace", "team");
        Assert.That(await Kubectl.OkAsync("get", "cm", "-A"), Does.Not.Contain("settings"));
    }
}
