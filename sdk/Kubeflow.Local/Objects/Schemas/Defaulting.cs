using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Fills in a schema's defaults.</summary>
internal static class Defaulting
{
    /// <summary>Fills in what is not given, here and below.</summary>
    public static void Default(SchemaNode schema, JsonNode? node)
    {
        if (node is JsonObject fields)
            Fields(schema, fields);
        else if (node is JsonArray items && schema.Items is { } item)
            foreach (var one in items)
                if (one is JsonObject or JsonArray)
                    Default(item, one);
    }

    private static void Fields(SchemaNode schema, JsonObject fields)
    {
        List<string>? nulls = null;
        foreach (var (name, value) in fields)
            if (value is null && schema.Properties.TryGetValue(name, out var field) && field is { Nullable: false, Open: false, PreserveUnknown: false })
                (nulls ??= []).Add(name);
        foreach (var name in nulls ?? [])
            fields.Remove(name);
        foreach (var (name, field) in schema.Properties)
            if (field.HasDefault && !fields.ContainsKey(name))
                fields[name] = field.Default?.DeepClone();
        foreach (var (name, value) in fields)
            if (value is JsonObject or JsonArray && (schema.Properties.TryGetValue(name, out var field) ? field : schema.Additional) is { } below)
                Default(below, value);
    }
}
