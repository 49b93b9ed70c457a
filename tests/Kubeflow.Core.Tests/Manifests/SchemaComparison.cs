using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Manifests;

namespace Kubeflow.Core.Tests.Manifests;

/// <summary>Walks a CRD's schema beside the records that hold its objects.</summary>
internal sealed class SchemaComparison
{
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);

    /// <summary>Fields that the schema has and the records do not know, and the other way round.</summary>
    public static IReadOnlyCollection<string> Differences(string crdFile, string version, Type record)
    {
        var crd = Manifest.LoadAll(crdFile).Single().ToJson();
        var schema = crd["spec"]!["versions"]!.AsArray().Single(v => (string?)v!["name"] == version)!["schema"]!["openAPIV3Schema"]!;
        var comparison = new SchemaComparison();
        comparison.Compare(schema.AsObject(), record, "");
        return comparison._found;
    }

    private void Compare(JsonObject schema, Type type, string path)
    {
        if (type == typeof(JsonElement))
            return;
        if (type.IsAssignableTo(typeof(ManifestPart)))
            Record(schema, type, path);
        else if (type.IsGenericType && type.GetGenericArguments() is [var item])
            Compare(Inner(schema, "items", path), item, path + "[]");
        else if (type.IsGenericType)
            Compare(Inner(schema, "additionalProperties", path), type.GetGenericArguments()[1], path + ".*");
    }

    private JsonObject Inner(JsonObject schema, string key, string path)
    {
        if (schema[key] is JsonObject inner)
            return inner;
        _found.Add($"{path} has no {key} in the schema");
        return [];
    }

    private void Record(JsonObject schema, Type record, string path)
    {
        // The metadata of the object itself is Kubernetes' own; schemas say no more than "object".
        if (schema["properties"] is not JsonObject properties)
            return;
        var shape = ManifestShape.Of(record);
        foreach (var (name, field) in properties)
            if (shape.Fields.TryGetValue(name, out var type))
                Compare(field!.AsObject(), type, $"{path}.{name}");
            else if (!shape.Knows(name))
                _found.Add($"{path}.{name} is not known to {record.Name}");
        foreach (var name in shape.Fields.Keys.Where(n => !properties.ContainsKey(n)))
            // Two forms of conditions share one record: metav1's, and the older one without observedGeneration.
            if (record != typeof(ObjectMeta) && !(record == typeof(Condition) && name == "observedGeneration"))
                _found.Add($"{path}.{name} of {record.Name} is not in the schema");
    }
}
