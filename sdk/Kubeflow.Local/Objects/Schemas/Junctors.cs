using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Judges a value by the schemas that are joined with all-of, any-of, one-of and not.</summary>
internal static class Junctors
{
    /// <summary>Adds what is wrong.</summary>
    public static void Judge(ValueChecks checks, SchemaNode schema, JsonNode node, DocumentPath at, List<FieldCause> causes)
    {
        foreach (var one in checks.AllOf)
            causes.AddRange(Of(one, node, at));
        // Where whole numbers and strings fit, the any-of only says it again.
        if (checks.AnyOf.Count > 0 && !schema.IntOrString)
        {
            var found = checks.AnyOf.Select(one => Of(one, node, at)).ToList();
            if (found.All(f => f.Count > 0))
                Add("must validate at least one schema (anyOf)", found.MinBy(f => f.Count)!);
        }
        if (checks.OneOf.Count > 0)
        {
            var found = checks.OneOf.Select(one => Of(one, node, at)).ToList();
            var fitting = found.Count(f => f.Count == 0);
            if (fitting == 0)
                Add("must validate one and only one schema (oneOf). Found none valid", found.MinBy(f => f.Count)!);
            else if (fitting > 1)
                Add($"must validate one and only one schema (oneOf). Found {fitting} valid alternatives", []);
        }
        if (checks.Not is { } not && Of(not, node, at).Count == 0)
            Add("must not validate the schema (not)", []);

        void Add(string why, List<FieldCause> below)
        {
            causes.Add(Causes.Invalid("<nil>", JsonValue.Create(""), $"\"{at}\" {why}"));
            causes.AddRange(below);
        }
    }

    private static List<FieldCause> Of(SchemaNode schema, JsonNode node, DocumentPath at) => [.. new Validation().RunAt(schema, node, at)];
}
