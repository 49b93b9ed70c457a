using System.Text.Json.Nodes;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;
using Kubeflow.TestSupport;

namespace Kubeflow.Core.Tests.Pipelines.Golden;

/// <summary>A pipeline that KFP's own compiler wrote: its steps' commands are taken as data, everything else must be made by ours.</summary>
internal sealed class GoldenFile
{
    private readonly PipelineDocument _document;

    private GoldenFile(PipelineDocument document) => _document = document;

    public static GoldenFile Load(string name, string folder = "ir") =>
        new(PipelineDocument.Load(Repository.SharedData("kfp", folder, name)));

    /// <summary>A component with the image and command of one of the file's executors; its interface is the author's to declare.</summary>
    public ContainerComponentBuilder Step(string name, string? executor = null)
    {
        var container = _document.Spec.DeploymentSpec!.Executors![executor ?? "exec-" + name].Container!;
        return Component.Container(name).Image(container.Image!).Command(container.Command ?? []).Args(container.Args ?? []);
    }

    /// <summary>Nothing but the SDK's name may differ.</summary>
    public void AssertEqual(Pipeline pipeline, bool withoutDescriptions = false)
    {
        var expected = Comparable(_document);
        var actual = Comparable(PipelineDocument.Parse(pipeline.Document.ToYaml()));
        if (withoutDescriptions)
        {
            Undescribe(expected);
            Undescribe(actual);
        }
        Assert.That(StructuralEquality.Differences(expected, actual), Is.Empty);
    }

    private static void Undescribe(JsonNode? node)
    {
        if (node is JsonObject fields)
            fields.Remove("description");
        foreach (var inner in node switch { JsonObject o => o.Select(f => f.Value), JsonArray a => a, _ => [] })
            Undescribe(inner);
    }

    private static JsonNode Comparable(PipelineDocument document)
    {
        var node = document.ToJson();
        foreach (var spec in new[] { node, node["pipelineSpec"], node["pipeline_spec"] }.OfType<JsonObject>())
            spec.Remove("sdkVersion");
        return node;
    }
}
