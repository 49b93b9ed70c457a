using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Objects as the table that <c>kubectl get</c> shows.</summary>
internal static class ObjectTable
{
    /// <param name="call">The request.</param>
    /// <param name="documents">The objects.</param>
    /// <param name="metadata">The list's.</param>
    /// <param name="version">The version of the table's own form.</param>
    /// <param name="withHead">Whether the columns are named: once in a watch.</param>
    public static JsonObject Of(ApiCall call, IEnumerable<JsonObject> documents, JsonObject metadata, string version, bool withHead)
    {
        var columns = TableColumns.Of(call.Kind);
        var now = call.Served.Clock.GetUtcNow();
        var include = RequestQuery.Text(call.Request, "includeObject");
        return new()
        {
            ["kind"] = "Table",
            ["apiVersion"] = $"meta.k8s.io/{version}",
            ["metadata"] = metadata,
            ["columnDefinitions"] = withHead ? new JsonArray([.. columns.Select(c => (JsonNode)Head(c))]) : null,
            ["rows"] = new JsonArray([.. documents.Select(d => (JsonNode)new JsonObject
            {
                ["cells"] = new JsonArray([.. columns.Select(c => c.Cell(d, now))]),
                ["object"] = include switch { "None" => null, "Object" => d, _ => PartialMetadata.Of(d, version) },
            })]),
        };
    }

    private static JsonObject Head(TableColumn column) => new()
    {
        ["name"] = column.Name, ["type"] = column.Type, ["format"] = column.Name == "Name" ? "name" : "", ["description"] = column.Description, ["priority"] = column.Priority,
    };
}
