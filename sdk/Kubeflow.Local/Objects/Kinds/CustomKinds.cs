using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>The kinds of a CustomResourceDefinition, and what is wrong with one.</summary>
internal static class CustomKinds
{
    /// <summary>The kinds that a stored definition defines, one for each version that is served.</summary>
    public static IEnumerable<KindDefinition> Read(JsonObject definition)
    {
        var spec = definition["spec"]!.AsObject();
        var names = spec["names"]!.AsObject();
        var versions = spec["versions"]!.AsArray().Select(v => v!.AsObject()).ToList();
        var storage = versions.FirstOrDefault(v => (bool?)v["storage"] == true) ?? versions[0];
        foreach (var version in versions.Where(v => (bool?)v["served"] == true))
        {
            var schema = version["schema"]?["openAPIV3Schema"] as JsonObject;
            yield return new KindDefinition(new ResourceKind(
                spec["group"]!.ToString(), version["name"]!.ToString(), names["kind"]!.ToString(), names["plural"]!.ToString(), (string?)spec["scope"] == "Namespaced"))
            {
                IsCustom = true,
                Singular = (string?)names["singular"] ?? names["kind"]!.ToString().ToLowerInvariant(),
                ListKind = (string?)names["listKind"] ?? names["kind"] + "List",
                ShortNames = Texts(names["shortNames"]),
                Categories = Texts(names["categories"]),
                Schema = schema is null ? StructuralSchema.Open : StructuralSchema.Parse(schema),
                OpenApi = schema,
                HasStatus = version["subresources"]?["status"] is not null,
                StorageVersion = storage["name"]!.ToString(),
                Columns = version["additionalPrinterColumns"] is JsonArray columns ? [.. columns.Select(Column)] : [new("Age", "date", ".metadata.creationTimestamp")],
                SelectableFields = version["selectableFields"] is JsonArray fields ? [.. fields.Select(f => f!["jsonPath"]!.ToString().TrimStart('.'))] : [],
            };
        }
    }

    /// <summary>Completes a definition as the API server does, and says what is wrong with it.</summary>
    public static IEnumerable<FieldCause> Admit(Admission admission)
    {
        var document = admission.Document;
        if (document["spec"] is not JsonObject spec)
            return [Missing("spec")];
        var causes = Wrong(document, spec).ToList();
        if (causes.Count > 0)
            return causes;
        var names = spec["names"]!.AsObject();
        names["singular"] ??= names["kind"]!.ToString().ToLowerInvariant();
        names["listKind"] ??= names["kind"] + "List";
        spec["conversion"] ??= new JsonObject { ["strategy"] = "None" };
        try
        {
            _ = Read(document).ToList();
        }
        catch (ClusterException fault)
        {
            return fault.Causes.Count > 0 ? fault.Causes : [new("FieldValueInvalid", "spec.versions", fault.Message)];
        }
        document["status"] = Status(admission, spec, names);
        return [];
    }

    private static IEnumerable<FieldCause> Wrong(JsonObject document, JsonObject spec)
    {
        if ((string?)spec["group"] is not { Length: > 0 } group)
            yield return Missing("spec.group");
        else if (spec["names"]?["plural"]?.ToString() is { Length: > 0 } plural && ObjectForm.NameOf(document) != $"{plural}.{group}")
            yield return new("FieldValueInvalid", "metadata.name", $"Invalid value: \"{ObjectForm.NameOf(document)}\": must be spec.names.plural+\".\"+spec.group");
        foreach (var name in new[] { "plural", "kind" })
            if (spec["names"]?[name]?.ToString() is not { Length: > 0 })
                yield return Missing($"spec.names.{name}");
        if ((string?)spec["scope"] is not ("Namespaced" or "Cluster"))
            yield return new("FieldValueNotSupported", "spec.scope", $"Unsupported value: \"{spec["scope"]}\": supported values: \"Cluster\", \"Namespaced\"");
        if (spec["versions"] is not JsonArray { Count: > 0 } versions)
        {
            yield return Missing("spec.versions");
            yield break;
        }
        for (var i = 0; i < versions.Count; i++)
        {
            if (versions[i]?["name"]?.ToString() is not { Length: > 0 })
                yield return Missing($"spec.versions[{i}].name");
            if (versions[i]?["schema"]?["openAPIV3Schema"] is not JsonObject)
                yield return new("FieldValueRequired", $"spec.versions[{i}].schema.openAPIV3Schema", "Required value: schemas are required");
        }
        if (versions.Count(v => (bool?)v?["storage"] == true) != 1)
            yield return new("FieldValueInvalid", "spec.versions", "Invalid value: must have exactly one version marked as storage version");
    }

    private static JsonObject Status(Admission admission, JsonObject spec, JsonObject names)
    {
        var stored = spec["versions"]!.AsArray().Where(v => (bool?)v!["storage"] == true).Select(v => v!["name"]!.ToString());
        var before = Texts(admission.Before?["status"]?["storedVersions"]);
        var since = admission.Before?["status"]?["conditions"]?[0]?["lastTransitionTime"]?.ToString() ?? ObjectMetadata.Text(admission.Time);
        return new()
        {
            ["conditions"] = new JsonArray(
                Condition("NamesAccepted", "NoConflicts", "no conflicts found", since), Condition("Established", "InitialNamesAccepted", "the initial names have been accepted", since)),
            ["acceptedNames"] = names.DeepClone(),
            ["storedVersions"] = new JsonArray([.. before.Union(stored, StringComparer.Ordinal).Select(v => JsonValue.Create(v))]),
        };
    }

    private static JsonObject Condition(string type, string reason, string message, string since) =>
        new() { ["type"] = type, ["status"] = "True", ["reason"] = reason, ["message"] = message, ["lastTransitionTime"] = since };

    private static PrinterColumn Column(JsonNode? column) => new(
        column!["name"]!.ToString(), (string?)column["type"] ?? "string", column["jsonPath"]!.ToString(), (int?)column["priority"] ?? 0, (string?)column["description"] ?? "");

    private static List<string> Texts(JsonNode? list) => list is JsonArray items ? [.. items.Select(i => i!.ToString())] : [];

    private static FieldCause Missing(string field) => new("FieldValueRequired", field, "Required value");
}
