using System.Text;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What is completed and checked of Kubernetes' simplest kinds.</summary>
internal static class CoreAdmission
{
    private const int MostBytes = 1 << 20;

    public static IEnumerable<FieldCause> Namespace(Admission admission)
    {
        var document = admission.Document;
        var status = document["status"] as JsonObject ?? [];
        status["phase"] = document["metadata"]!["deletionTimestamp"] is null ? "Active" : "Terminating";
        document["status"] = status;
        return [];
    }

    public static IEnumerable<FieldCause> ConfigMap(Admission admission)
    {
        var document = admission.Document;
        Base64(document, "binaryData");
        foreach (var cause in Keys(document, "data").Concat(Keys(document, "binaryData")).Concat(Unchanged(admission, "data", "binaryData")))
            yield return cause;
        if (Size(document, "data") + Size(document, "binaryData") > MostBytes)
            yield return new("FieldValueTooLong", "", $"Too long: must have at most {MostBytes} bytes");
    }

    public static IEnumerable<FieldCause> Secret(Admission admission)
    {
        var document = admission.Document;
        document["type"] ??= "Opaque";
        foreach (var cause in Keys(document, "stringData"))
            yield return cause;
        if (document["stringData"] is JsonObject plain)
        {
            var data = document["data"] as JsonObject ?? [];
            foreach (var (key, value) in plain)
                data[key] = Convert.ToBase64String(Encoding.UTF8.GetBytes(value?.ToString() ?? ""));
            document["data"] = data;
            document.Remove("stringData");
        }
        Base64(document, "data");
        foreach (var cause in Keys(document, "data").Concat(Unchanged(admission, "data", "type")))
            yield return cause;
        if (Size(document, "data") > MostBytes)
            yield return new("FieldValueTooLong", "data", $"Too long: must have at most {MostBytes} bytes");
        if (admission.Before?["type"] is { } before && before.ToString() != document["type"]!.ToString())
            yield return new("FieldValueInvalid", "type", $"Invalid value: \"{document["type"]}\": field is immutable");
    }

    private static IEnumerable<FieldCause> Keys(JsonObject document, string field)
    {
        foreach (var (key, _) in document[field] as JsonObject ?? [])
            if (key.Length is 0 or > 253 || key is "." or ".." || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
                yield return new("FieldValueInvalid", $"{field}[{key}]", $"Invalid value: \"{key}\": a valid config key must consist of alphanumeric characters, '-', '_' or '.'");
    }

    // A server cannot read such an object at all: that is another refusal than a wrong value.
    private static void Base64(JsonObject document, string field)
    {
        if (document[field] is not JsonObject map)
            return;
        foreach (var (key, value) in map)
            if (!Convert.TryFromBase64String(value?.ToString() ?? "", new byte[(value?.ToString().Length ?? 0) + 4], out _))
                throw Refusal.Of(400, "BadRequest", $"{document["kind"]} in version \"v1\" cannot be handled as a {document["kind"]}: {field}.{key} is not base64", $"{document["kind"]} {ObjectForm.NameOf(document)}", "Encode it, or give it as plain text in stringData.");
    }

    private static IEnumerable<FieldCause> Unchanged(Admission admission, params string[] fields)
    {
        if ((bool?)admission.Before?["immutable"] != true)
            yield break;
        foreach (var field in fields.Where(f => !JsonNode.DeepEquals(admission.Before[f], admission.Document[f])))
            yield return new("FieldValueForbidden", field, "Forbidden: field is immutable when `immutable` is set");
    }

    private static long Size(JsonObject document, string field) => document[field] is JsonObject map ? map.Sum(v => (long)v.Key.Length + (v.Value?.ToString().Length ?? 0)) : 0;
}
