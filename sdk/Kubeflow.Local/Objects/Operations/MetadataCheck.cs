using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What is wrong with an object's name, labels, annotations and owners.</summary>
internal static class MetadataCheck
{
    private const int MostAnnotationBytes = 256 * 1024;

    public static IEnumerable<FieldCause> Find(ResourceKind kind, JsonObject metadata)
    {
        var name = metadata["name"]?.ToString() ?? "";
        if ((kind == ResourceKind.Namespace ? ObjectNames.Label(name) : ObjectNames.Subdomain(name)) is { } wrong)
            yield return new("FieldValueInvalid", "metadata.name", $"Invalid value: \"{name}\": {wrong}");
        foreach (var (key, value) in Texts(metadata, "labels"))
        {
            if (ObjectNames.QualifiedName(key) is { } wrongKey)
                yield return new("FieldValueInvalid", "metadata.labels", $"Invalid value: \"{key}\": {wrongKey}");
            if (ObjectNames.LabelValue(value) is { } wrongValue)
                yield return new("FieldValueInvalid", "metadata.labels", $"Invalid value: \"{value}\": {wrongValue}");
        }
        foreach (var (key, _) in Texts(metadata, "annotations"))
            if (ObjectNames.QualifiedName(key.ToLowerInvariant()) is { } wrongKey)
                yield return new("FieldValueInvalid", "metadata.annotations", $"Invalid value: \"{key}\": {wrongKey}");
        if (Texts(metadata, "annotations").Sum(a => a.Key.Length + a.Value.Length) > MostAnnotationBytes)
            yield return new("FieldValueTooLong", "metadata.annotations", $"Too long: must have at most {MostAnnotationBytes} bytes");
        foreach (var cause in Owners(metadata))
            yield return cause;
    }

    private static IEnumerable<FieldCause> Owners(JsonObject metadata)
    {
        if (metadata["ownerReferences"] is not JsonArray owners)
            yield break;
        for (var i = 0; i < owners.Count; i++)
            foreach (var field in new[] { "apiVersion", "kind", "name", "uid" })
                if ((owners[i] as JsonObject)?[field]?.ToString() is not { Length: > 0 })
                    yield return new("FieldValueInvalid", $"metadata.ownerReferences[{i}].{field}", $"Invalid value: \"\": must not be empty");
        if (owners.Count(o => (bool?)(o as JsonObject)?["controller"] == true) > 1)
            yield return new("FieldValueInvalid", "metadata.ownerReferences", "Invalid value: only one reference can have controller set to true");
    }

    private static IEnumerable<(string Key, string Value)> Texts(JsonObject metadata, string field) =>
        metadata[field] is JsonObject map ? map.Select(m => (m.Key, m.Value?.ToString() ?? "")) : [];
}
