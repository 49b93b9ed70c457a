using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>The comment above a document: as KFP writes it, and never more than a comment.</summary>
public class DocumentHeaderTests
{
    [Test]
    public void ToYaml_Description_ComesBackFromTheComment()
    {
        var text = Documents.Change("# Name: two-steps\n", "# Name: two-steps\n# Description: Counts.\n#              Then shows.\n");
        var document = PipelineDocument.Parse(text);
        Assert.That((document.Description, document.ToYaml()), Is.EqualTo(("Counts.\nThen shows.", text)));
    }

    [Test]
    public void ToYaml_InputsOfEveryType_AreListedAsKfpLists()
    {
        var inputs = new Dictionary<string, InputParameterSpec>
        {
            ["z"] = new() { ParameterType = "NUMBER_DOUBLE", DefaultValue = Json("5") },
            ["a"] = new() { ParameterType = "STRING", DefaultValue = Json("\"it's\"") },
            ["flag"] = new() { ParameterType = "BOOLEAN", DefaultValue = Json("true") },
            ["items"] = new() { ParameterType = "LIST", DefaultValue = Json("[1, \"x\", null]") },
            ["map"] = new() { ParameterType = "STRUCT", DefaultValue = Json("{\"k\": [false]}") },
        };
        var artifacts = new Dictionary<string, InputArtifactSpec> { ["data"] = new() { ArtifactType = new() { SchemaTitle = "system.Dataset" } } };
        var spec = new PipelineSpec
        {
            PipelineInfo = new() { Name = "p" },
            Root = new() { InputDefinitions = new() { Parameters = inputs, Artifacts = artifacts } },
        };
        Assert.That(
            new PipelineDocument(spec).ToYaml(),
            Does.StartWith(
                """
                # PIPELINE DEFINITION
                # Name: p
                # Inputs:
                #    a: str [Default: 'it's']
                #    data: system.Dataset
                #    flag: bool [Default: True]
                #    items: list [Default: [1.0, 'x', None]]
                #    map: dict [Default: {'k': [False]}]
                #    z: float [Default: 5.0]
                pipelineInfo:
                """));
    }

    [TestCase("a\nroot: {}")]
    [TestCase("a\r\nroot: {}")]
    [TestCase("a\u0085root: {}")]
    [TestCase("a\u2028root: {}")]
    [TestCase("a\u0007\u000b\u000cb")]
    public void ToYaml_TextsWithLineBreaks_StayInTheComment(string text)
    {
        var spec = new PipelineSpec
        {
            PipelineInfo = new() { Name = text, Description = text },
            Root = new()
            {
                InputDefinitions = new()
                {
                    Parameters = new Dictionary<string, InputParameterSpec>
                    {
                        [text] = new() { DefaultValue = JsonSerializer.SerializeToElement(text) },
                    },
                    Artifacts = new Dictionary<string, InputArtifactSpec> { [text] = new() { ArtifactType = new() { SchemaTitle = text } } },
                },
            },
        };
        var read = PipelineDocument.Parse(new PipelineDocument(spec).ToYaml(), options: new PipelineReadOptions { Validate = false });
        Assert.That((read.Spec.PipelineInfo!.Name, read.Spec.PipelineInfo.Description), Is.EqualTo((text, text)));
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
