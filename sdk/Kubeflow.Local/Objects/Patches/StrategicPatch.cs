using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Kubernetes' strategic merge patch: as a merge patch, but lists with keys are merged by them.</summary>
internal static class StrategicPatch
{
    private const string Directive = "$patch";
    private const string RetainKeys = "$retainKeys";
    private const string OrderPrefix = "$setElementOrder/";
    private const string DeletePrefix = "$deleteFromPrimitiveList/";

    /// <summary>Applies it to a copy.</summary>
    /// <exception cref="ClusterException">A directive is unknown, or an item lacks its key (400).</exception>
    public static JsonNode? Apply(JsonObject current, JsonObject patch, SchemaNode schema) => Map(current, patch, schema);

    private static JsonObject? Map(JsonObject? current, JsonObject patch, SchemaNode schema)
    {
        switch (Word(patch))
        {
            case "replace":
                return Without(patch, Directive);
            case "delete":
                return null;
            case null or "merge":
                break;
            case var other:
                throw PatchDocument.Malformed($"Unknown patch type: {other}");
        }
        var result = current?.DeepClone().AsObject() ?? [];
        Retain(result, patch);
        foreach (var (name, value) in patch)
            if (name.StartsWith(DeletePrefix, StringComparison.Ordinal) && result[name[DeletePrefix.Length..]] is JsonArray kept)
                Delete(kept, value as JsonArray ?? []);
        foreach (var (name, value) in patch)
            if (!name.StartsWith('$'))
                Field(result, name, value, schema.Field(name) ?? WellKnownFields.Anything);
        foreach (var (name, value) in patch)
            if (name.StartsWith(OrderPrefix, StringComparison.Ordinal) && result[name[OrderPrefix.Length..]] is JsonArray items && value is JsonArray order)
                result[name[OrderPrefix.Length..]] = ElementOrder.Sort(items, order, Key(schema.Field(name[OrderPrefix.Length..])));
        return result;
    }

    private static void Field(JsonObject result, string name, JsonNode? value, SchemaNode schema)
    {
        switch (value)
        {
            case null:
                result.Remove(name);
                break;
            case JsonObject patch when Map(result[name] as JsonObject, patch, schema) is { } merged:
                result[name] = merged;
                break;
            case JsonObject:
                result.Remove(name);
                break;
            case JsonArray patch when schema.ListType != ListType.Atomic:
                result[name] = List(result[name] as JsonArray ?? [], patch, schema);
                break;
            default:
                result[name] = value.DeepClone();
                break;
        }
    }

    private static JsonArray List(JsonArray current, JsonArray patch, SchemaNode schema)
    {
        if (schema.ListType == ListType.Set)
            return new([.. current.Concat(patch.Where(p => !current.Any(c => DocumentEquality.Same(c, p)))).Select(i => i?.DeepClone())]);
        var key = Key(schema)!;
        if (patch.Any(i => i is JsonObject item && Word(item) == "replace" && item.Count == 1))
            return new([.. patch.Where(i => !(i is JsonObject item && Word(item) == "replace")).Select(i => i?.DeepClone())]);
        var result = current.Select(i => i?.DeepClone()).ToList();
        foreach (var item in patch)
        {
            var fields = item as JsonObject ?? throw PatchDocument.Malformed($"expected an object with the merge key {key}");
            var id = fields[key] ?? throw PatchDocument.Malformed($"map: {CanonicalJson.Write(fields)} does not contain declared merge key: {key}");
            var at = result.FindIndex(i => i is JsonObject there && DocumentEquality.Same(there[key], id));
            if (Map(at < 0 ? null : result[at] as JsonObject, fields, schema.Item) is not { } merged)
                result.RemoveAll(i => i is JsonObject there && DocumentEquality.Same(there[key], id));
            else if (at < 0)
                result.Add(merged);
            else
                result[at] = merged;
        }
        return new([.. result]);
    }

    private static void Retain(JsonObject result, JsonObject patch)
    {
        if (patch[RetainKeys] is not JsonArray keys)
            return;
        var kept = keys.Select(k => k!.GetValue<string>()).ToHashSet();
        foreach (var name in result.Select(f => f.Key).Where(n => !kept.Contains(n)).ToList())
            result.Remove(name);
    }

    private static void Delete(JsonArray items, JsonArray gone)
    {
        for (var i = items.Count - 1; i >= 0; i--)
            if (gone.Any(g => DocumentEquality.Same(g, items[i])))
                items.RemoveAt(i);
    }

    private static string? Key(SchemaNode? schema) => schema is { ListType: ListType.Map } ? schema.PatchKeys[0] : null;

    private static string? Word(JsonObject patch) => patch[Directive]?.GetValue<string>();

    private static JsonObject Without(JsonObject patch, string name)
    {
        var copy = patch.DeepClone().AsObject();
        copy.Remove(name);
        return copy;
    }
}
