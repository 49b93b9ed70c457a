using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Refuses to apply a document that the schema cannot divide into fields.</summary>
internal static class AppliedDocument
{
    /// <summary>Checks it.</summary>
    /// <exception cref="ClusterException">It has unknown fields, values of the wrong type, or items that cannot be told apart (500, as Kubernetes answers).</exception>
    public static void Check(JsonObject applied, StructuralSchema schema)
    {
        var errors = new List<string>();
        Walk(schema.Root, applied, "", whole: true, errors);
        if (errors.Count == 0)
            return;
        var name = $"{applied["metadata"]?["namespace"]?.GetValue<string>()}/{applied["metadata"]?["name"]?.GetValue<string>()}";
        var (version, kind) = (applied["apiVersion"]?.GetValue<string>(), applied["kind"]?.GetValue<string>());
        var listed = errors.Count == 1 ? errors[0] : "errors:\n" + string.Join('\n', errors.Select(e => $"  {e}"));
        throw new ClusterException(
            500, "InternalError", $"failed to create typed patch object ({name}; {version}, Kind={kind}): {listed}",
            causes: [.. errors.Select(e => new FieldCause("FieldValueInvalid", e.Split(": ", 2)[0], e.Split(": ", 2)[1]))]);
    }

    private static void Walk(SchemaNode schema, JsonNode? node, string at, bool whole, List<string> errors)
    {
        if (node is null)
            return;
        var type = Validation.TypeName(node);
        if (schema.Type.Length > 0 && type != schema.Type && !(schema.Type == "number" && type == "integer"))
            errors.Add($"{at}: expected {Expected(schema.Type)}, got {CanonicalJson.Write(node)}");
        else if (node is JsonObject fields)
            foreach (var (name, value) in fields)
            {
                if (schema.Field(name) is { } field)
                    Walk(field, value, $"{at}.{name}", whole: false, errors);
                else if (!(whole || schema.Embedded) || name is not ("apiVersion" or "kind"))
                    errors.Add($"{at}.{name}: field not declared in schema");
            }
        else if (node is JsonArray items)
            Items(schema, items, at, errors);
    }

    private static void Items(SchemaNode schema, JsonArray items, string at, List<string> errors)
    {
        var seen = new HashSet<PathElement>();
        for (var i = 0; i < items.Count; i++)
        {
            var step = $"[{i}]";
            if (schema.ListType != ListType.Atomic && !schema.Open)
            {
                if (ListKeys.Of(schema, items[i]) is not { } key)
                {
                    var keys = string.Join(", ", schema.MapKeys.Select(k => $"\"{k}\""));
                    errors.Add($"{at}: element {i}: associative list with keys has an element that omits all key fields [{keys}] (and doesn't have default values for any key fields)");
                    continue;
                }
                if (!seen.Add(key))
                    errors.Add($"{at}: duplicate entries for key {key.Shown}");
                step = key.Shown;
            }
            Walk(schema.Item, items[i], at + step, whole: false, errors);
        }
    }

    private static string Expected(string type) => type switch
    {
        "object" => "map",
        "array" => "list",
        "integer" or "number" => "numeric (int or float)",
        _ => type,
    };
}
