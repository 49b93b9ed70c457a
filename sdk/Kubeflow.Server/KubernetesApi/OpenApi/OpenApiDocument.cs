using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>What a version of a group takes: its paths, and the forms of its kinds.</summary>
internal static class OpenApiDocument
{
    public static JsonObject Of(IReadOnlyList<KindDefinition> kinds)
    {
        var (paths, schemas) = (new JsonObject(), new JsonObject { [OpenApiSchema.ObjectMeta] = OpenApiSchema.OfObjectMeta() });
        foreach (var kind in kinds)
        {
            OpenApiPaths.Add(paths, kind);
            schemas[OpenApiSchema.NameOf(kind)] = OpenApiSchema.Of(kind);
        }
        return new()
        {
            ["openapi"] = "3.0.0",
            ["info"] = new JsonObject { ["title"] = "Kubernetes", ["version"] = "v1.32.0" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }
}
