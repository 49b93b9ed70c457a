using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Kubeflow.TestSupport;

namespace Kubeflow.Steps.Tests.Execution;

/// <summary>The contract between KFP's launcher and a C# step.</summary>
public class StepContractTests
{
    private const string Input = """
        {"inputs": {"parameterValues": {"n": 5.0, "names": ["a", "b"], "kind": "Second"},
                    "artifacts": {"data": {"artifacts": [{"name": "17", "uri": "s3://bucket/key", "metadata": {"rows": 3}, "type": {"instanceSchema": ""}, "futureField": 1}]}}},
         "outputs": {"parameters": {"Output": {"outputFile": "FOLDER/Output"}},
                     "artifacts": {"model": {"artifacts": [{"name": "model", "uri": "FOLDER/deep/model", "type": {"schemaTitle": "system.Model", "schemaVersion": "0.0.1"}}]}},
                     "outputFile": "FOLDER/out/output_metadata.json"}}
        """;

    private enum Kind { First, Second }

    [Test]
    public void Call_KfpsInput_GivesTypedValuesAndArtifacts()
    {
        using var folder = new TemporaryFolder();
        var call = Call(folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(call.Parameter<int>("n"), Is.EqualTo(5));
            Assert.That(call.Parameter<double>("n"), Is.EqualTo(5.0));
            Assert.That(call.Parameter<List<string>>("names"), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(call.Parameter<Kind>("kind"), Is.EqualTo(Kind.Second));
            Assert.That(call.Parameter("absent", 7), Is.EqualTo(7));
            Assert.That(call.InputArtifact<Dataset>("data").Path, Is.EqualTo("/s3/bucket/key"));
            Assert.That((int)call.InputArtifact<Dataset>("data").Metadata["rows"]!, Is.EqualTo(3));
            Assert.That(call.OptionalInputArtifact<Dataset>("absent"), Is.Null);
            Assert.That(Directory.Exists(folder.At("deep")), Is.False);
            Assert.That(call.OutputArtifact<Model>("model").Path, Is.EqualTo(folder.At("deep", "model")));
            Assert.That(Directory.Exists(folder.At("deep")), Is.True, "The parent folder is made.");
        }
    }

    [Test]
    public void Call_ValueOfAnotherType_NamesTheInput()
    {
        using var folder = new TemporaryFolder();
        Assert.That(() => Call(folder).Parameter<int>("names"), Throws.TypeOf<StepException>().With.Message.EqualTo("Input 'names' wants a whole number, got [\"a\", \"b\"]."));
    }

    [Test]
    public void ToOutput_ResultsAndMetadata_AreKfpsDocument()
    {
        using var folder = new TemporaryFolder();
        var call = Call(folder);
        call.Return("Output", 0.5);
        call.OutputArtifact<Model>("model").Artifact.Framework = "ML.NET";

        var written = JsonSerializer.SerializeToNode(call.ToOutput(), ExecutorJson.Options)!;
        Assert.That(StructuralEquality.Differences(
            System.Text.Json.Nodes.JsonNode.Parse($$$"""
                {"parameterValues": {"Output": 0.5},
                 "artifacts": {"model": {"artifacts": [{"name": "model", "uri": "{{{folder.At("deep", "model")}}}", "metadata": {"framework": "ML.NET"}} ]}} }
                """),
            written), Is.Empty);
    }

    [Test]
    public void Parse_CommandOfAStep_IsTheStep()
    {
        var step = new StepCommand("Team.Steps", "Team.Digits.Train");
        Assert.That(StepCommand.Parse(step.Command, step.Args), Is.EqualTo(step));
        Assert.That(StepCommand.Parse(["python3", "x.py"], []), Is.Null);
    }

    [TestCase("gs://b/k", "/gcs/b/k")]
    [TestCase("minio://b/k", "/minio/b/k")]
    [TestCase("oci://a/b:t", "/oci/a_b:t/models")]
    [TestCase("/data/x", "/data/x")]
    public void OfUri_Address_IsKfpsPath(string uri, string path) => Assert.That(ArtifactPath.OfUri(uri), Is.EqualTo(path));

    [Test]
    public void Fits_Types_AreComparedByTitleAndMajorVersion()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ArtifactType.Of<Model>().Fits(ArtifactType.Any), Is.True);
            Assert.That(new ArtifactType("acme.T", "1.2.0").Fits(new ArtifactType("acme.T", "1.9.0")), Is.True);
            Assert.That(new ArtifactType("acme.T", "1.2.0").Fits(new ArtifactType("acme.T", "2.0.0")), Is.False);
            Assert.That(ArtifactType.Of<Model>().Fits(ArtifactType.Of<Dataset>()), Is.False);
        }
    }

    private static StepCall Call(TemporaryFolder folder) =>
        new(JsonSerializer.Deserialize<ExecutorInput>(Input.Replace("FOLDER", folder.Path, StringComparison.Ordinal), ExecutorJson.Options)!, CancellationToken.None);
}
