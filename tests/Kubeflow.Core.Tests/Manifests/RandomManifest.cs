using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Kubeflow.Core.Tests.Pipelines.Ir;
using Kubeflow.Manifests;

namespace Kubeflow.Core.Tests.Manifests;

/// <summary>Documents of every form that a record can have, sensible or not.</summary>
internal static class RandomManifest
{
    public static Gen<JsonObject> Of(Type record, string apiVersion, string kind) =>
        from document in Record(record, 0)
        from name in NastyText.Any
        select Named(document, apiVersion, kind, name);

    private static JsonObject Named(JsonObject document, string apiVersion, string kind, string name)
    {
        document["apiVersion"] = apiVersion;
        document["kind"] = kind;
        document["metadata"] ??= new JsonObject();
        document["metadata"]!["name"] = name;
        document["spec"] ??= new JsonObject();
        return document;
    }

    private static Gen<JsonNode?> Value(Type type, int depth)
    {
        if (type.IsAssignableTo(typeof(ManifestPart)))
            return Record(type, depth).Select(r => (JsonNode?)r);
        if (type.IsGenericType && type.GetGenericArguments() is [var item])
            return from count in Gen.Choose(0, 2) from items in Gen.ArrayOf(Value(item, depth + 1), count) select (JsonNode?)new JsonArray(items);
        if (type.IsGenericType)
            return from key in NastyText.Any from value in Value(type.GetGenericArguments()[1], depth + 1) select (JsonNode?)new JsonObject { [key] = value };
        return type == typeof(string) ? NastyText.Any.Select(t => (JsonNode?)t)
            : type == typeof(bool) ? Gen.Elements(true, false).Select(b => (JsonNode?)b)
            : type == typeof(KubernetesTime) ? Gen.Elements("2026-01-31T12:00:00Z", "2026-01-31T12:00:00.123456Z").Select(t => (JsonNode?)t)
            : type == typeof(IntOrString) ? Gen.OneOf(Gen.Elements("500m", "4Gi", "2", "1e3").Select(t => (JsonNode?)t), Gen.Choose(0, 9).Select(n => (JsonNode?)n))
            : Gen.Choose(0, 99).Select(n => (JsonNode?)n);
    }

    // Fields that must be there always are; of the others some.
    private static Gen<JsonObject> Record(Type record, int depth)
    {
        var fields = ManifestShape.Of(record).Fields;
        return from order in Gen.Shuffle(fields.ToArray())
               from count in Gen.Choose(0, depth > 9 ? 0 : 4)
               let chosen = order.Where((f, i) => i < count || record.GetProperties().Any(p => p.Name.Equals(f.Key, StringComparison.OrdinalIgnoreCase) && IsRequired(p))).ToArray()
               from values in Gen.CollectToArray(chosen, f => Value(f.Value, depth + 1))
               select new JsonObject(chosen.Zip(values, (f, v) => new KeyValuePair<string, JsonNode?>(f.Key, v)));
    }

    private static bool IsRequired(System.Reflection.PropertyInfo property) =>
        property.CanWrite && new System.Reflection.NullabilityInfoContext().Create(property).WriteState == System.Reflection.NullabilityState.NotNull;
}
