using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Manifests;

namespace Kubeflow.Pipelines.Ir;

/// <summary>A pipeline as the objects Pipeline and PipelineVersion of the Kubernetes API.</summary>
internal static class KubernetesManifest
{
    private const string ApiVersion = "pipelines.kubeflow.org/v2beta1";

    public static string Write(PipelineDocument document, KubernetesManifestOptions options)
    {
        var name = options.PipelineName ?? document.Spec.PipelineInfo?.Name ?? "";
        var version = options.PipelineVersionName ?? name;
        var text = new StringBuilder();
        if (options.IncludePipeline)
        {
            Add(text, "Pipeline", name, options, new JsonObject { ["displayName"] = options.PipelineDisplayName ?? name }, document.Description);
            text.Append("---\n");
        }
        var spec = new JsonObject
        {
            ["displayName"] = options.PipelineVersionDisplayName ?? version,
            ["pipelineName"] = name,
            ["pipelineSpec"] = document.Kept.Spec.AddTo(IrJson.Write(document.Spec)),
        };
        if (document.Platform is { } platform)
            spec["platformSpec"] = document.Kept.Platform.AddTo(IrJson.Write(platform));
        Add(text, "PipelineVersion", version, options, spec, document.Description);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string kind, string name, KubernetesManifestOptions options, JsonObject spec, string? description)
    {
        if (!string.IsNullOrEmpty(description))
            spec["description"] = description;
        var metadata = new JsonObject { ["name"] = name };
        if (!string.IsNullOrEmpty(options.Namespace))
            metadata["namespace"] = options.Namespace;
        var manifest = new JsonObject { ["apiVersion"] = ApiVersion, ["kind"] = kind, ["metadata"] = metadata, ["spec"] = spec };
        YamlWriter.Write(text, JsonSerializer.SerializeToElement(manifest));
    }
}
