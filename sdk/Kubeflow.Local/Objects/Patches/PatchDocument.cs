using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Applies patches to documents.</summary>
internal static class PatchDocument
{
    /// <summary>Applies a patch.</summary>
    /// <param name="current">The document, which stays as it is.</param>
    /// <param name="patch">The changes.</param>
    /// <param name="schema">The kind's schema, for the merge keys of strategic patches.</param>
    /// <param name="allowStrategic">Whether strategic patches are allowed: built-in kinds only.</param>
    /// <returns>A new document.</returns>
    /// <exception cref="ClusterException">The patch does not fit (422), is malformed (400), or is strategic where that is not known (415).</exception>
    public static JsonObject Apply(JsonObject current, Patch patch, StructuralSchema schema, bool allowStrategic)
    {
        var patched = patch.Type switch
        {
            PatchType.Json => JsonPatch.Apply(current, patch.Body),
            PatchType.Merge => MergePatch.Apply(current, patch.Body),
            _ when allowStrategic => StrategicPatch.Apply(current, Object(patch.Body), schema.Root),
            _ => throw new ClusterException(
                415, "UnsupportedMediaType",
                "the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml"),
        };
        return patched as JsonObject ?? throw Malformed("the result is no object");
    }

    /// <summary>A patch that is none.</summary>
    public static ClusterException Malformed(string why) => new(400, "BadRequest", $"error decoding patch: {why}", "Mend the patch's body.");

    private static JsonObject Object(JsonNode body) => body as JsonObject ?? throw Malformed("a strategic merge patch is an object");
}
