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
        foreach (var cause in Texts(document, "data").Concat(Texts(document, "binaryData")).Concat(Base64(document, "binaryData")).Concat(Unchanged(admission, "data", "binaryData")))
            yield return cause;
        if (Size(document, "data") + Size(document, "binaryData") > MostBytes)
            yield return new("FieldValueTooLong", "", $"Too long: must have at most {MostBytes} bytes");
    }

    public static IEnumerable<FieldCause> Secret(Admission admission)
    {
        var document = admission.Document;
        document["type"] ??= "Opaque";
        foreach (var cause in Texts(document, "stringData"))
            yield return cause;
        if (document["stringData"] is JsonObject plain)
        {
            var data = document["data"] as JsonObject ?? [];
            foreach (var (key, value) in plain)
                data[key] = Convert.ToBase64String(Encoding.UTF8.GetBytes(value?.ToString() ?? ""));
            document["data"] = data;
            document.Remove("stringData");
        }
        foreach (var cause in Texts(document, "data").Concat(Base64(document, "data")).Concat(Unchanged(admission, "data", "type")))
            yield return cause;
        if (Size(document, "data") > MostBytes)
            yield return new("FieldValueTooLong", "data", $"Too long: must have at most {MostBytes} bytes");
        if (admission.Before?["type"] is { } before && before.ToString() != document["type"]!.ToString())
            yield return new("FieldValueInvalid", "type", $"Invalid value: \"{document["type"]}\": field is immutable");
    }

    private static IEnumerable<FieldCause> Texts(JsonObject document, string field)
    {
        if (document[field] is null)
            yield break;
        if (document[field] is not JsonObject map)
        {
            yield return new("FieldValueTypeInvalid", field, "Invalid value: must be a map of texts");
            yield break;
        }
        foreach (var (key, value) in map)
        {
            if (value is not JsonValue text || !text.TryGetValue<string>(out _))
                yield return new("FieldValueTypeInvalid", $"{field}[{key}]", $"Invalid value: {value?.ToJsonString() ?? "null"}: must be a text");
            if (key.Length is 0 or > 253 || key is "." or ".." || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
                yield return new("FieldValueInvalid", $"{field}[{key}]", $"Invalid value: \"{key}\": a valid config key must consist of alphanumeric characters, '-', '_' or '.'");
        }
    }

    private static IEnumerable<FieldCause> Base64(JsonObject document, string field)
    {
        if (document[field] is not JsonObject map)
            yield break;
        foreach (var (key, value) in map)
            if (!Convert.TryFromBase64String(value?.ToString() ?? "", new byte[(value?.ToString().Length ?? 0) + 4], out _))
                yield return new("FieldValueInvalid", $"{field}[{key}]", "Invalid value: must be base64");
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
