using Kubeflow.Server.Tests.Support;
using Kubeflow.TestSupport;

namespace Kubeflow.Server.Tests;

public sealed class KubectlCustomKindTests : KubectlFixture
{
    private const string Job = """
        apiVersion: trainer.kubeflow.org/v1alpha1
        kind: TrainJob
        metadata:
          name: digits
        spec:
          runtimeRef:
            name: torch-distributed
          trainer:
            numNodes: 2
        """;

    [Test]
    public async Task Apply_AllDefinitions_AreEstablished()
    {
        await DefineAsync("*.yaml");
        await Kubectl.OkAsync("wait", "--for=condition=Established", "crd", "--all", "--timeout=30s");
        var listed = await Kubectl.OkAsync("api-resources", "-o", "name");
        foreach (var name in new[] { "trainjobs.trainer.kubeflow.org", "pytorchjobs.kubeflow.org", "workflows.argoproj.io", "jobsets.jobset.x-k8s.io" })
            Assert.That(listed, Does.Contain(name));
    }

    [Test]
    public async Task Apply_ExamplesOfTheTrainer_AreKeptAndShown([Values] bool serverSide)
    {
        await DefineAsync("*.yaml");
        var examples = Repository.SharedData("examples", "trainer");
        await Kubectl.OkAsync(serverSide ? ["apply", "--server-side", "-f", examples] : ["apply", "-f", examples]);
        Assert.That(await Kubectl.OkAsync("get", "trainjobs", "-A"), Does.Match(@"NAMESPACE\s+NAME\s+STATE\s+AGE"));
        Assert.That(await Kubectl.OkAsync("get", "clustertrainingruntimes", "-o", "name"), Does.Contain("torch-distributed"));
    }

    [Test]
    public async Task Explain_Field_IsDescribedByTheDefinition()
    {
        await DefineAsync("trainer*.yaml");
        Assert.That(await Kubectl.OkAsync("explain", "trainjob.spec.trainer.numNodes"), Does.Contain("FIELD: numNodes <integer>").And.Contain("GROUP:      trainer.kubeflow.org"));
    }

    [Test]
    public async Task GetDescribePatchDelete_TrainJob_AllAnswered()
    {
        await DefineAsync("trainer*.yaml");
        Assert.That(await Kubectl.ApplyAsync(Job), Does.Contain("trainjob.trainer.kubeflow.org/digits created"));
        Assert.That(await Kubectl.ApplyAsync(Job.Replace("name: digits", "name: digits\n  labels: {team: blue}")), Does.Contain("configured"));
        Assert.That(await Kubectl.OkAsync("get", "trainjob", "digits", "-o", "json"), Does.Contain("\"numNodes\": 2").And.Contain("\"team\": \"blue\""));
        Assert.That(await Kubectl.OkAsync("describe", "trainjob", "digits"), Does.Match(@"Num Nodes:\s+2"));
        await Kubectl.OkAsync("patch", "trainjob", "digits", "--type=merge", "-p", """{"spec":{"suspend":true}}""");
        await Kubectl.OkAsync("patch", "trainjob", "digits", "--subresource=status", "--type=merge", "-p",
            """{"status":{"conditions":[{"type":"Complete","status":"True","reason":"Done","message":"","lastTransitionTime":"2026-01-01T00:00:00Z"}]}}""");
        await Kubectl.OkAsync("wait", "--for=condition=Complete", "trainjob/digits", "--timeout=10s");
        Assert.That((await Kubectl.RunAsync("", "patch", "trainjob", "digits", "-p", "{}")).Error, Does.Contain("UnsupportedMediaType").Or.Contain("unknown format"));
        await Kubectl.OkAsync("delete", "trainjob", "digits");
    }

    [Test]
    public async Task Apply_InvalidManifest_TellsEveryCause()
    {
        await DefineAsync("trainer*.yaml");
        var (code, _, error) = await Kubectl.RunAsync(
            Job.Replace("numNodes: 2", "numNodes: -2\n    resourcesPerNode: 5"), "apply", "-f", "-");
        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("\"digits\" is invalid").And.Contain("spec.trainer.resourcesPerNode").And.Contain("spec.trainer.numNodes"));
    }

    [Test]
    public async Task Apply_UnknownField_IsRefusedOrWarnedOf()
    {
        await DefineAsync("trainer*.yaml");
        var wrong = Job + "\n    nodes: 5";
        var (code, _, error) = await Kubectl.RunAsync(wrong, "apply", "--validate=strict", "-f", "-");
        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("strict decoding error: unknown field \"spec.trainer.nodes\""));
        (code, _, error) = await Kubectl.RunAsync(wrong, "apply", "--validate=warn", "-f", "-");
        Assert.That(code, Is.Zero, error);
        Assert.That(error, Does.Contain("Warning: unknown field \"spec.trainer.nodes\""));
    }

    private Task<string> DefineAsync(string pattern)
    {
        var folder = Repository.SharedData("crds");
        return Kubectl.OkAsync(["apply", "--server-side", .. Repository.SharedDataFiles(pattern, "crds").SelectMany(f => new[] { "-f", Path.Combine(folder, f) })]);
    }
}
