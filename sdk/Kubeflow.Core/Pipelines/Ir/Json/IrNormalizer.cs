using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Checks a document against the form of its record and brings it into the one spelling that is then read: every unknown
/// field and every value of the wrong kind is reported with its place.</summary>
internal sealed class IrNormalizer(Func<IReadOnlyList<string>, SourceLocation> locate, bool keepUnknown)
{
    private readonly List<string> _path = [];

    public List<Fault> Faults { get; } = [];

    /// <summary>Fields that no record has, with their paths; filled only when they are to be kept.</summary>
    public List<(IReadOnlyList<string> Path, JsonNode? Value)> Unknown { get; } = [];

    public JsonNode? Normalize(JsonNode? node, IrShape shape)
    {
        // As in protobuf's JSON, null stands for absent, except for a value, where it is a value.
        if (node is null)
            return null;
        return (shape.Kind, node) switch
        {
            (IrKind.Any, _) => node.DeepClone(),
            (IrKind.Message, JsonObject fields) => Message(fields, shape),
            (IrKind.Map, JsonObject fields) => Map(fields, shape.Element!.Value),
            (IrKind.List, JsonArray items) => List(items, shape.Element!.Value),
            (IrKind.Text, JsonValue value) => Text(value),
            (IrKind.Boolean, JsonValue value) when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.DeepClone(),
            (IrKind.Whole, JsonValue value) when Number(value) is { } number && Math.Truncate(number).Equals(number) && Math.Abs(number) <= int.MaxValue => (int)number,
            (IrKind.Number, JsonValue value) when Number(value) is { } number => number,
            _ => Wrong(node, shape.Kind),
        };
    }

    private JsonObject Message(JsonObject fields, IrShape shape)
    {
        var result = new JsonObject();
        foreach (var (name, value) in fields)
        {
            _path.Add(name);
            if (shape.Fields.TryGetValue(name, out var field))
            {
                var isNullValue = value is null && field.Shape.Value.Kind == IrKind.Any;
                if (value is not null || isNullValue)
                    result[field.Name] = Normalize(value, field.Shape.Value);
            }
            else if (keepUnknown)
                Unknown.Add(([.. _path], value?.DeepClone()));
            else
                Faults.Add(UnknownField.Of(name, string.Join('.', _path), shape.Fields.Values.Select(f => f.Name).Distinct(), locate(_path)));
            _path.RemoveAt(_path.Count - 1);
        }
        return result;
    }

    private JsonObject Map(JsonObject fields, IrShape element)
    {
        var result = new JsonObject();
        foreach (var (name, value) in fields)
        {
            _path.Add(name);
            result[name] = Normalize(value, element) ?? (element.Kind == IrKind.Message ? new JsonObject() : null);
            _path.RemoveAt(_path.Count - 1);
        }
        return result;
    }

    private JsonArray List(JsonArray items, IrShape element)
    {
        var result = new JsonArray();
        for (var i = 0; i < items.Count; i++)
        {
            _path.Add(i.ToString(CultureInfo.InvariantCulture));
            result.Add(Normalize(items[i], element));
            _path.RemoveAt(_path.Count - 1);
        }
        return result;
    }

    // A text that a writer left unquoted reads as a number or boolean; int64 fields are texts in protobuf's JSON.
    private JsonNode? Text(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.DeepClone(),
        JsonValueKind.Number => value.ToJsonString(),
        _ => Wrong(value, IrKind.Text),
    };

    private static double? Number(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.Number => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture),
        JsonValueKind.String when double.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => null,
    };

    private JsonNode? Wrong(JsonNode node, IrKind wanted)
    {
        Faults.Add(WrongKind.Of(string.Join('.', _path), wanted, node, locate(_path)));
        return null;
    }
}
