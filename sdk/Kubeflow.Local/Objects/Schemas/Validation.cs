using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Judges one document by a schema.</summary>
internal sealed class Validation
{
    private readonly List<FieldCause> _causes = [];

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<FieldCause> Run(SchemaNode root, JsonObject document, JsonObject? old)
    {
        Walk(root, document, old, DocumentPath.Root, whole: true);
        return _causes;
    }

    /// <summary>Everything that is wrong with one value.</summary>
    public IReadOnlyList<FieldCause> RunAt(SchemaNode schema, JsonNode? node, DocumentPath at)
    {
        Walk(schema, node, null, at, whole: false);
        return _causes;
    }

    private void Walk(SchemaNode schema, JsonNode? node, JsonNode? old, DocumentPath at, bool whole)
    {
        var unchanged = old is not null && DocumentEquality.Same(node, old);
        if (!unchanged)
        {
            if (!TypeFits(schema, node, at))
                return;
            if (schema.Checks is { } checks)
                ValueJudgement.Judge(checks, schema, node, at, _causes);
            if (node is JsonObject here)
                foreach (var name in schema.Required)
                    if (!here.ContainsKey(name))
                        _causes.Add(Causes.Required(at.Field(name).ToString()));
        }
        if (node is JsonObject fields)
            Fields(schema, fields, old as JsonObject, at, whole || schema.Embedded);
        else if (node is JsonArray items && schema.Items is { } item)
            Items(schema, item, items, old as JsonArray, at, unchanged);
        RunRules(schema, node, old, at, unchanged);
    }

    private void Fields(SchemaNode schema, JsonObject fields, JsonObject? old, DocumentPath at, bool whole)
    {
        foreach (var (name, value) in fields)
        {
            var field = schema.Properties.TryGetValue(name, out var known) ? known : schema.Additional;
            if (field is null && whole && name == "metadata")
                field = ObjectMeta.Schema;
            if (field is not null)
                Walk(field, value, old?[name], at.Field(name), whole: false);
        }
    }

    private void Items(SchemaNode schema, SchemaNode item, JsonArray items, JsonArray? old, DocumentPath at, bool unchanged)
    {
        var before = schema.ListType == ListType.Map && old is not null ? ListKeys.Index(schema, old) : null;
        if (!unchanged)
            Duplicates(schema, items, at);
        for (var i = 0; i < items.Count; i++)
        {
            JsonNode? match = null;
            if (before is not null && ListKeys.Of(schema, items[i]) is { } key)
                before.TryGetValue(key, out match);
            else if (unchanged)
                match = items[i];
            Walk(item, items[i], match, at.Item(i), whole: false);
        }
    }

    private void Duplicates(SchemaNode schema, JsonArray items, DocumentPath at)
    {
        if (schema.ListType == ListType.Atomic)
            return;
        var seen = new HashSet<PathElement>();
        for (var i = 0; i < items.Count; i++)
            if (ListKeys.Of(schema, items[i]) is { } key && !seen.Add(key))
                _causes.Add(Causes.Duplicate(at.Item(i).ToString(), schema.ListType == ListType.Map ? JsonNode.Parse(key.Text) : items[i]));
    }

    private void RunRules(SchemaNode schema, JsonNode? node, JsonNode? old, DocumentPath at, bool unchanged)
    {
        if (node is null)
            return;
        foreach (var rule in schema.Rules)
        {
            // What did not change is not judged again, but a rule about changes always is.
            if (rule.IsTransition ? old is null : unchanged && !rule.UsesOld)
                continue;
            if (rule.Check(node, old) is not { } why)
                continue;
            var path = (at.ToString() + rule.FieldPath).TrimStart('.');
            _causes.Add(Causes.OfRule(path.Length == 0 ? "<nil>" : path, rule.Reason, TypeName(node), why));
        }
    }

    private bool TypeFits(SchemaNode schema, JsonNode? node, DocumentPath at)
    {
        if (node is null && (schema.Nullable || (schema.Type.Length == 0 && !schema.IntOrString)))
            return node is not null || schema.Nullable || schema.PreserveUnknown;
        var type = TypeName(node);
        var fits = schema.IntOrString ? type is "integer" or "string" : schema.Type.Length == 0 || type == schema.Type || (schema.Type == "number" && type == "integer");
        if (fits)
            return true;
        var place = at.ToString();
        var wanted = schema.IntOrString ? "integer,string" : schema.Type;
        _causes.Add(Causes.WrongType(place, type, $"{place} in body must be of type {wanted}: \"{type}\""));
        return false;
    }

    /// <summary>JSON schema's word for a value.</summary>
    public static string TypeName(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => Numbers.TryWhole(node, out _) ? "integer" : "number",
        _ => "boolean",
    };
}
