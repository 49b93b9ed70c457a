using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Removes the fields that a schema does not have.</summary>
internal static class Pruning
{
    private static readonly string[] TypeFields = ["apiVersion", "kind"];

    /// <summary>Prunes a whole document.</summary>
    /// <returns>The paths of what was removed.</returns>
    public static IReadOnlyList<string> Prune(SchemaNode root, JsonObject document)
    {
        List<string>? removed = null;
        Walk(root, document, DocumentPath.Root, whole: true, ref removed);
        return removed ?? [];
    }

    private static void Walk(SchemaNode schema, JsonNode? node, DocumentPath at, bool whole, ref List<string>? removed)
    {
        if (node is JsonObject fields)
            Fields(schema, fields, at, whole || schema.Embedded, ref removed);
        else if (node is JsonArray items && schema.Items is { } item)
            for (var i = 0; i < items.Count; i++)
                if (items[i] is JsonObject or JsonArray)
                    Walk(item, items[i], at.Item(i), whole: false, ref removed);
    }

    private static void Fields(SchemaNode schema, JsonObject fields, DocumentPath at, bool whole, ref List<string>? removed)
    {
        List<string>? unknown = null;
        foreach (var (name, value) in fields)
        {
            var known = schema.Properties.TryGetValue(name, out var field) ? field : schema.Additional;
            if (whole && name == "metadata")
                known = field ?? ObjectMeta.Schema;
            if (known is not null)
            {
                if (value is JsonObject or JsonArray)
                    Walk(known, value, at.Field(name), whole: false, ref removed);
            }
            else if (!schema.PreserveUnknown && !(whole && TypeFields.Contains(name)))
                (unknown ??= []).Add(name);
        }
        foreach (var name in unknown ?? [])
        {
            fields.Remove(name);
            (removed ??= []).Add(at.Field(name).ToString());
        }
    }
}
