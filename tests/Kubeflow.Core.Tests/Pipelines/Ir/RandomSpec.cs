using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>Specs of every form their records can have, sensible or not, with nasty texts everywhere.</summary>
internal static class RandomSpec
{
    public static Gen<T> Of<T>() => Message(IrShape.OfMessage(typeof(T)), depth: 0).Select(json => json.Deserialize<T>(IrJson.Options)!);

    private static Gen<JsonNode?> Value(IrShape shape, int depth) => shape.Kind switch
    {
        IrKind.Message => Message(shape, depth).Select(m => (JsonNode?)m),
        IrKind.Map => Fields(Value(shape.Element, depth + 1)).Select(m => (JsonNode?)m),
        IrKind.List => Few(Value(shape.Element, depth + 1)).Select(items => (JsonNode?)new JsonArray(items)),
        IrKind.Text => NastyText.Any.Select(t => (JsonNode?)t),
        IrKind.WholeText => Gen.Choose(0, 9).Select(n => (JsonNode?)$"{n}"),
        IrKind.Duration => Gen.Choose(0, 9).Select(n => (JsonNode?)$"{n}s"),
        IrKind.Word => Gen.Elements(shape.Words.ToArray()).Select(w => (JsonNode?)w),
        IrKind.Boolean => Gen.Elements(true, false).Select(b => (JsonNode?)b),
        IrKind.Whole => Gen.Choose(int.MinValue, int.MaxValue).Select(n => (JsonNode?)n),
        IrKind.Number => Number,
        IrKind.AnyObject => Fields(Any(depth)).Select(m => (JsonNode?)m),
        _ => Any(depth),
    };

    // At most one of the fields that exclude each other; deep down hardly any, so that the spec ends.
    private static Gen<JsonObject> Message(IrShape shape, int depth) =>
        from order in Gen.Shuffle(shape.Fields.Values.DistinctBy(f => f.Name).ToArray())
        from count in Gen.Choose(0, depth > 8 ? 0 : 3)
        let one = order.FirstOrDefault(f => shape.OneOf.Contains(f.Name))
        let chosen = order.Where(f => f == one || !shape.OneOf.Contains(f.Name)).Take(count).ToArray()
        from values in Gen.CollectToArray(chosen, f => Value(f.Shape, depth + 1))
        select new JsonObject(chosen.Zip(values, (f, v) => new KeyValuePair<string, JsonNode?>(f.Name, v)));

    private static Gen<JsonNode?> Any(int depth) => depth > 8
        ? NastyText.Any.Select(t => (JsonNode?)t)
        : Gen.OneOf(
            NastyText.Any.Select(t => (JsonNode?)t), Number, Gen.Elements(true, false).Select(b => (JsonNode?)b), Gen.Constant((JsonNode?)null),
            Few(Gen.Fresh(() => depth).SelectMany(d => Any(d + 2))).Select(items => (JsonNode?)new JsonArray(items)),
            Fields(Gen.Fresh(() => depth).SelectMany(d => Any(d + 2))).Select(m => (JsonNode?)m));

    private static Gen<JsonNode?> Number =>
        from whole in Gen.Choose(-1_000_000, 1_000_000)
        from exponent in Gen.Choose(-30, 30)
        select (JsonNode?)(whole * Math.Pow(10, exponent));

    private static Gen<JsonObject> Fields(Gen<JsonNode?> value) =>
        from values in Few(value)
        from names in Gen.ArrayOf(NastyText.Any, values.Length)
        select new JsonObject(names.Select((name, i) => new KeyValuePair<string, JsonNode?>(name + i, values[i])));

    private static Gen<JsonNode?[]> Few(Gen<JsonNode?> value) =>
        from count in Gen.Choose(0, 3)
        from values in Gen.ArrayOf(value, count)
        select values;
}
