using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>How a value is divided among managers: a map's fields, a list's items, or the whole.</summary>
internal static class FieldWalk
{
    /// <summary>Whether a map's fields have owners of their own.</summary>
    public static bool IsDivided(SchemaNode schema, JsonNode? node) => node is JsonObject && !schema.AtomicMap;

    /// <summary>A list's items by what tells them apart; null if the list is one value.</summary>
    public static Dictionary<PathElement, JsonNode?>? Items(SchemaNode schema, JsonNode? node) =>
        node is JsonArray items && schema.ListType != ListType.Atomic ? ListKeys.Index(schema, items) : null;

    /// <summary>The schema of a field, whatever it is.</summary>
    public static SchemaNode Field(SchemaNode schema, string name) => schema.Field(name) ?? WellKnownFields.Anything;

    /// <summary>Whether a field is one that the schema names, so that it lives and dies with what it holds.</summary>
    public static bool IsNamed(SchemaNode schema, string name) => schema.Properties.ContainsKey(name) || schema.Open;
}
