using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Merges an applied document into the one stored, and takes fields out of it again.</summary>
internal static class FieldMerge
{
    /// <summary>The document with the applied fields in it.</summary>
    public static JsonNode? Merge(SchemaNode schema, JsonNode? live, JsonNode? applied)
    {
        if (FieldWalk.IsDivided(schema, live) && FieldWalk.IsDivided(schema, applied))
        {
            var merged = live!.DeepClone().AsObject();
            foreach (var (name, value) in applied!.AsObject())
                merged[name] = live.AsObject().TryGetPropertyValue(name, out var before)
                    ? Merge(FieldWalk.Field(schema, name), before, value)
                    : value?.DeepClone();
            return merged;
        }
        if (FieldWalk.Items(schema, live) is { } old && FieldWalk.Items(schema, applied) is { } items)
            return Items(schema, old, items);
        return applied?.DeepClone();
    }

    /// <summary>The document without the fields of a set.</summary>
    public static JsonNode? Remove(SchemaNode schema, JsonNode? node, FieldSet set)
    {
        if (FieldWalk.IsDivided(schema, node))
        {
            var kept = new JsonObject();
            foreach (var (name, value) in node!.AsObject())
                if (set.Find(PathElement.Field(name)) is not { } below)
                    kept[name] = value?.DeepClone();
                else if (!below.Member)
                    kept[name] = Remove(FieldWalk.Field(schema, name), value, below);
            return kept;
        }
        if (FieldWalk.Items(schema, node) is { } items)
            return new JsonArray([.. items.Where(i => set.Find(i.Key)?.Member is not true)
                .Select(i => set.Find(i.Key) is { } below ? Remove(schema.Item, i.Value, below) : i.Value?.DeepClone())]);
        return node?.DeepClone();
    }

    // The applied order holds for what is applied; what was there before keeps its place among it.
    private static JsonArray Items(SchemaNode schema, Dictionary<PathElement, JsonNode?> live, Dictionary<PathElement, JsonNode?> applied)
    {
        var merged = new JsonArray();
        var done = new HashSet<PathElement>();
        var waiting = new Queue<KeyValuePair<PathElement, JsonNode?>>(live);
        foreach (var (key, item) in applied)
        {
            while (waiting.TryPeek(out var next) && next.Key != key && (done.Contains(next.Key) || !applied.ContainsKey(next.Key)))
                Keep(waiting.Dequeue());
            merged.Add(live.TryGetValue(key, out var before) ? Merge(schema.Item, before, item) : item?.DeepClone());
            done.Add(key);
        }
        while (waiting.TryDequeue(out var rest))
            Keep(rest);
        return merged;

        void Keep(KeyValuePair<PathElement, JsonNode?> item)
        {
            if (done.Add(item.Key))
                merged.Add(item.Value?.DeepClone());
        }
    }
}
