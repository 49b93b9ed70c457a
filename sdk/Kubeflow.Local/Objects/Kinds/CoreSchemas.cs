using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>The forms of Kubernetes' simplest kinds.</summary>
internal static class CoreSchemas
{
    public static JsonObject ConfigMap { get; } = Of("""
        "data": {"type": "object", "additionalProperties": {"type": "string"}},
        "binaryData": {"type": "object", "additionalProperties": {"type": "string"}},
        "immutable": {"type": "boolean"}
        """);

    public static JsonObject Secret { get; } = Of("""
        "data": {"type": "object", "additionalProperties": {"type": "string"}},
        "stringData": {"type": "object", "additionalProperties": {"type": "string"}},
        "immutable": {"type": "boolean"},
        "type": {"type": "string"}
        """);

    private static JsonObject Of(string properties) => JsonNode.Parse($$$"""
        {"type": "object", "properties": {"apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": {"type": "object"}, {{{properties}}} }}
        """)!.AsObject();
}
