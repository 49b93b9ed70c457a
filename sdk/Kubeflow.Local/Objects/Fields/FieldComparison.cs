using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What differs between two states of a document, as sets of fields.</summary>
internal sealed class FieldComparison
{
    /// <summary>Fields with another value.</summary>
    public FieldSet Modified { get; } = new();

    /// <summary>Fields that are new.</summary>
    public FieldSet Added { get; } = new();

    /// <summary>Fields that are gone.</summary>
    public FieldSet Removed { get; } = new();

    /// <summary>Fields that a writer takes: new ones and those with another value.</summary>
    public FieldSet Taken => Modified.Union(Added);

    /// <summary>Compares.</summary>
    public static FieldComparison Of(SchemaNode schema, JsonNode? before, JsonNode? after)
    {
        var comparison = new FieldComparison();
        Walk(schema, before, after, comparison.Modified, comparison.Added, comparison.Removed);
        return comparison;
    }

    private static void Walk(SchemaNode schema, JsonNode? before, JsonNode? after, FieldSet modified, FieldSet added, FieldSet removed)
    {
        if (DocumentEquality.Same(before, after))
            return;
        if (FieldWalk.IsDivided(schema, before) && FieldWalk.IsDivided(schema, after))
        {
            var (old, now) = (before!.AsObject(), after!.AsObject());
            foreach (var (name, value) in old)
                Step(schema, PathElement.Field(name), (true, value), (now.TryGetPropertyValue(name, out var other), other), modified, added, removed);
            foreach (var (name, value) in now)
                if (!old.ContainsKey(name))
                    Step(schema, PathElement.Field(name), (false, null), (true, value), modified, added, removed);
        }
        else if (FieldWalk.Items(schema, before) is { } oldItems && FieldWalk.Items(schema, after) is { } items)
        {
            foreach (var (key, value) in oldItems)
                Step(schema, key, (true, value), (items.TryGetValue(key, out var other), other), modified, added, removed);
            foreach (var (key, value) in items)
                if (!oldItems.ContainsKey(key))
                    Step(schema, key, (false, null), (true, value), modified, added, removed);
        }
        else
            modified.Member = true;
    }

    private static void Step(
        SchemaNode schema, PathElement step, (bool There, JsonNode? Value) before, (bool There, JsonNode? Value) after, FieldSet modified, FieldSet added, FieldSet removed)
    {
        var below = OwnedFields.Below(schema, step);
        if (before.There && after.There)
        {
            if (!DocumentEquality.Same(before.Value, after.Value))
                Walk(below, before.Value, after.Value, modified.At(step), added.At(step), removed.At(step));
        }
        else if (after.There)
            All(below, after.Value, added.At(step));
        else
            All(below, before.Value, removed.At(step));
    }

    // What comes or goes as a whole does so with every place in it.
    private static void All(SchemaNode schema, JsonNode? node, FieldSet set)
    {
        set.Member = true;
        if (FieldWalk.IsDivided(schema, node))
            foreach (var (name, value) in node!.AsObject())
                All(FieldWalk.Field(schema, name), value, set.At(PathElement.Field(name)));
        else if (FieldWalk.Items(schema, node) is { } items)
            foreach (var (key, item) in items)
                All(schema.Item, item, set.At(key));
    }
}
