using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>A pipeline as objects of the Kubernetes API.</summary>
public class KubernetesManifestTests
{
    private static readonly PipelineDocument Document = Pipeline.Define("digits", p =>
    {
        p.Description("Reads digits.").Configure(new PipelineConfig { ActiveDeadlineSeconds = 3600 });
        p.Add(Component.Container("say").Image("alpine").Command("echo").Build());
    }).Document;

    [Test]
    public void Write_NoOptions_IsAVersionOfThePipelinesOwnName()
    {
        var text = Document.ToKubernetesYaml();
        Assert.That(text, Does.StartWith("apiVersion: pipelines.kubeflow.org/v2beta1\nkind: PipelineVersion\nmetadata:\n  name: digits\nspec:\n  description: Reads digits.\n  displayName: digits\n  pipelineName: digits\n  pipelineSpec:\n")
            .And.Contain("\n  platformSpec:\n").And.Not.Contain("---"));
    }

    [Test]
    public void Write_AllOptions_NamesEachObject()
    {
        var text = Document.ToKubernetesYaml(new()
        {
            PipelineName = "reader", PipelineDisplayName = "The reader", PipelineVersionName = "v2", PipelineVersionDisplayName = "Second", Namespace = "team", IncludePipeline = true,
        });
        Assert.That(text, Does.StartWith("apiVersion: pipelines.kubeflow.org/v2beta1\nkind: Pipeline\nmetadata:\n  name: reader\n  namespace: team\nspec:\n  description: Reads digits.\n  displayName: The reader\n---\n")
            .And.Contain("kind: PipelineVersion\nmetadata:\n  name: v2\n  namespace: team\n").And.Contain("  displayName: Second\n  pipelineName: reader\n"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Write_ThenRead_IsTheSamePipeline(bool includePipeline) =>
        Assert.That(PipelineDocument.Parse(Document.ToKubernetesYaml(new() { IncludePipeline = includePipeline })).ToYaml(), Is.EqualTo(Document.ToYaml()));
}
