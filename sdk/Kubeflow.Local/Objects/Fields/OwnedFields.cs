using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>The set of fields that an applied document takes.</summary>
internal static class OwnedFields
{
    /// <summary>The fields of a document.</summary>
    public static FieldSet Of(SchemaNode schema, JsonNode? node)
    {
        var set = new FieldSet();
        Walk(schema, node, set);
        return set;
    }

    /// <summary>The set, with named fields that only have fields below them as members too.</summary>
    public static FieldSet WithNamed(FieldSet set, SchemaNode schema)
    {
        var result = new FieldSet { Member = set.Member };
        foreach (var (step, below) in set.Below)
        {
            var child = WithNamed(below, Below(schema, step));
            child.Member |= step.Kind == 'f' && FieldWalk.IsNamed(schema, step.Text);
            result.Put(step, child);
        }
        return result;
    }

    /// <summary>The schema below a step.</summary>
    public static SchemaNode Below(SchemaNode schema, PathElement step) => step.Kind == 'f' ? FieldWalk.Field(schema, step.Text) : schema.Item;

    private static void Walk(SchemaNode schema, JsonNode? node, FieldSet set)
    {
        if (FieldWalk.IsDivided(schema, node))
            foreach (var (name, value) in node!.AsObject())
            {
                var below = set.At(PathElement.Field(name));
                Walk(FieldWalk.Field(schema, name), value, below);
                below.Member |= value is null or JsonObject { Count: 0 } || !FieldWalk.IsNamed(schema, name);
            }
        else if (FieldWalk.Items(schema, node) is { } items)
            foreach (var (key, item) in items)
            {
                var below = set.At(key);
                Walk(schema.Item, item, below);
                below.Member = true;
            }
        else
            set.Member = true;
    }
}
