using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Objects of which only the metadata is told.</summary>
internal static class PartialMetadata
{
    public static JsonObject Of(JsonObject document, string version) => new()
    {
        ["kind"] = "PartialObjectMetadata", ["apiVersion"] = $"meta.k8s.io/{version}", ["metadata"] = document["metadata"]!.DeepClone(),
    };

    public static JsonObject List(IEnumerable<JsonObject> documents, JsonObject metadata, string version) => new()
    {
        ["kind"] = "PartialObjectMetadataList",
        ["apiVersion"] = $"meta.k8s.io/{version}",
        ["metadata"] = metadata,
        ["items"] = new JsonArray([.. documents.Select(d => (JsonNode)Of(d, version))]),
    };
}
