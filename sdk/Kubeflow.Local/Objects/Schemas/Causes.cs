using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What is wrong with fields, in Kubernetes' words.</summary>
internal static class Causes
{
    /// <summary>A value that does not do.</summary>
    public static FieldCause Invalid(string field, JsonNode? value, string why) => new("FieldValueInvalid", field, $"Invalid value: {Shown(value)}: {why}");

    /// <summary>A value of the wrong type.</summary>
    public static FieldCause WrongType(string field, string shown, string why) => new("FieldValueTypeInvalid", field, $"Invalid value: {CanonicalJson.Quote(shown)}: {why}");

    /// <summary>A field that is missing.</summary>
    public static FieldCause Required(string field, string why = "") => new("FieldValueRequired", field, why.Length > 0 ? $"Required value: {why}" : "Required value");

    /// <summary>A value that is none of those there are.</summary>
    public static FieldCause NotSupported(string field, JsonNode? value, IEnumerable<JsonNode?> supported) => new(
        "FieldValueNotSupported", field,
        $"Unsupported value: {Shown(value)}: supported values: {string.Join(", ", supported.Select(v => CanonicalJson.Quote(v is JsonValue && v.GetValueKind() == JsonValueKind.String ? v.GetValue<string>() : CanonicalJson.Write(v))))}");

    /// <summary>An item that is there twice.</summary>
    public static FieldCause Duplicate(string field, JsonNode? value) => new("FieldValueDuplicate", field, $"Duplicate value: {Shown(value)}");

    /// <summary>A text that is too long.</summary>
    public static FieldCause TooLong(string field, long most) => new("FieldValueTooLong", field, $"Too long: may not be more than {most} bytes");

    /// <summary>Too many items.</summary>
    public static FieldCause TooMany(string field, long count, long most) => new("FieldValueTooMany", field, $"Too many: {count}: must have at most {most} items");

    /// <summary>A rule that does not hold.</summary>
    public static FieldCause OfRule(string field, string reason, string type, string why) => reason switch
    {
        "FieldValueRequired" => Required(field, why),
        "FieldValueForbidden" => new(reason, field, $"Forbidden: {why}"),
        "FieldValueDuplicate" => Duplicate(field, type),
        _ => Invalid(field, type, why),
    };

    /// <summary>A value as messages show it.</summary>
    public static string Shown(JsonNode? value) => value is null ? "\"null\"" : CanonicalJson.Write(value);
}
