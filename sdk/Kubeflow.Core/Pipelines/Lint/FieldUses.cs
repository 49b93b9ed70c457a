using System.Globalization;
using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>A field that a document has.</summary>
/// <param name="Record">The message it is a field of.</param>
/// <param name="Name">Its name in camelCase.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Path">Where it stands.</param>
internal sealed record FieldUse(string Record, string Name, JsonElement Value, string[] Path);

/// <summary>Lists the fields of messages inside a part of a document.</summary>
internal static class FieldUses
{
    public static IEnumerable<FieldUse> Of(JsonElement part, Type record, string[] path) => In(part, IrShape.OfMessage(record), path);

    private static IEnumerable<FieldUse> In(JsonElement node, IrShape shape, string[] path)
    {
        switch (shape.Kind, node.ValueKind)
        {
            case (IrKind.Message, JsonValueKind.Object):
                foreach (var property in node.EnumerateObject())
                {
                    if (!shape.Fields.TryGetValue(property.Name, out var field))
                        continue;
                    string[] at = [.. path, field.Name];
                    yield return new(shape.Record, field.Name, property.Value, at);
                    foreach (var inner in In(property.Value, field.Shape, at))
                        yield return inner;
                }
                break;
            case (IrKind.Map, JsonValueKind.Object):
                foreach (var property in node.EnumerateObject())
                    foreach (var inner in In(property.Value, shape.Element, [.. path, property.Name]))
                        yield return inner;
                break;
            case (IrKind.List, JsonValueKind.Array):
                foreach (var (index, item) in node.EnumerateArray().Index())
                    foreach (var inner in In(item, shape.Element, [.. path, index.ToString(CultureInfo.InvariantCulture)]))
                        yield return inner;
                break;
        }
    }
}
