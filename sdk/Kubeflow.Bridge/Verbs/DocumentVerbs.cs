using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Bridge;

/// <summary>Compiled pipelines as documents.</summary>
internal static class DocumentVerbs
{
    [Verb("documents.load")]
    public static DocumentReply Load(DocumentRequest request)
    {
        var document = request.Path is { } path ? PipelineDocument.Load(path) : PipelineDocument.Parse(request.Text ?? "", request.FileName);
        return new(document.Spec.PipelineInfo?.Name ?? "", document.ToYaml(), document.ToJson());
    }

    internal sealed record DocumentRequest
    {
        public string? Text { get; init; }

        public string? Path { get; init; }

        public string FileName { get; init; } = "";
    }

    internal sealed record DocumentReply(string Name, string Yaml, JsonNode Json);
}
