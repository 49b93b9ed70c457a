using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Kubeflow.TestSupport;

namespace Kubeflow.Steps.Tests.Execution;

/// <summary>A step's inputs and outputs as generated code asks for them.</summary>
public class StepCallTests
{
    [Test]
    public void Parameter_Absent_IsTheDefault()
    {
        var call = Call("""{"inputs": {"parameterValues": {"given": 1, "nothing": null} } }""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(call.Parameter("given", 5), Is.EqualTo(1));
            Assert.That(call.Parameter("nothing", 5), Is.EqualTo(5));
            Assert.That(call.Parameter("absent", 5), Is.EqualTo(5));
            Assert.That(() => call.Parameter<int>("absent"), Throws.TypeOf<StepException>().With.Message.EqualTo("Input 'absent' has no value."));
        }
    }

    [TestCase("s3://bucket/a/b", "", "/s3/bucket/a/b")]
    [TestCase("gs://bucket/a", "", "/gcs/bucket/a")]
    [TestCase("minio://bucket/a", "", "/minio/bucket/a")]
    [TestCase("oci://registry/a:1", "", "/oci/registry_a:1/models")]
    [TestCase("file:///data/a%20b", "", "/data/a b")]
    [TestCase("/data/a", "", "/data/a")]
    [TestCase("s3://bucket/a", "/mnt/a", "/mnt/a")]
    public void InputArtifact_Path_FollowsKfpsRule(string uri, string custom, string path)
    {
        var call = Call($$$"""{"inputs": {"artifacts": {"d": {"artifacts": [{"uri": "{{{uri}}}", "customPath": "{{{custom}}}"}]} } } }""");
        Assert.That(call.InputArtifact<Dataset>("d").Path, Is.EqualTo(path));
    }

    [Test]
    public void OutputArtifact_Changes_TravelBack()
    {
        using var folder = new TemporaryFolder();
        var call = Call($$$"""{"outputs": {"artifacts": {"m": {"artifacts": [{"name": "m", "uri": "{{{folder.At("a", "b")}}}", "metadata": {"kept": 1} }]} } } }""");
        var model = call.OutputArtifact<Model>("m");
        model.Artifact.Framework = "ML.NET";
        model.Artifact.Uri = "s3://elsewhere/m";
        var sent = call.ToOutput().Artifacts["m"].Artifacts.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(folder.At("a"), Does.Exist, "the folder to write in");
            Assert.That((sent.Name, sent.Uri), Is.EqualTo(("m", "s3://elsewhere/m")));
            Assert.That(sent.Metadata!.ToJsonString(), Is.EqualTo("""{"kept":1,"framework":"ML.NET"}"""));
        }
    }

    [Test]
    public void OutputArtifact_NoPlace_SaysWhich() =>
        Assert.That(() => Call("{}").OutputArtifact<Model>("m"), Throws.TypeOf<StepException>().With.Message.Contains("'m'"));

    [Test]
    public void CancellationToken_Asked_IsNoticed()
    {
        var call = Call("{}");
        Assert.That(call.TakesCancellation, Is.False);
        Assert.That(call.CancellationToken.CanBeCanceled, Is.False);
        Assert.That(call.TakesCancellation, Is.True);
    }

    private static StepCall Call(string json) => new(JsonSerializer.Deserialize<ExecutorInput>(json, ExecutorJson.Options)!, CancellationToken.None);
}
