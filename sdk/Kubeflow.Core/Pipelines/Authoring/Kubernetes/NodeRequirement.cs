using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines;

/// <summary>What a node's label or field must be.</summary>
/// <param name="Key">The label or field.</param>
/// <param name="Operator"><c>In</c>, <c>NotIn</c>, <c>Exists</c>, <c>DoesNotExist</c>, <c>Gt</c> or <c>Lt</c>.</param>
/// <param name="Values">What it is compared with.</param>
public sealed record NodeRequirement(string Key, string Operator, params IReadOnlyList<string> Values)
{
    internal JsonObject ToDocument()
    {
        var document = new JsonObject { ["key"] = Key, ["operator"] = Operator };
        if (Values.Count > 0)
            document["values"] = new JsonArray([.. Values.Select(v => JsonValue.Create(v))]);
        return document;
    }
}
