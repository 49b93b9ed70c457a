using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines.Local;

/// <summary>Parameter values to text and back, by the rules of KFP's launcher: the shortest decimal without exponent, booleans in
/// lower case, lists and objects as compact JSON; texts as they are.</summary>
internal static class ParameterText
{
    private static readonly JsonSerializerOptions Compact = new(StepValue.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.Number => Number(value),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => JsonSerializer.Serialize(value, Compact),
    };

    /// <summary>A text as a value of a declared type; null if it is none.</summary>
    public static JsonElement? Read(string? type, string text)
    {
        switch (ParameterTypes.FromKfp(type))
        {
            case ParameterType.NumberInteger:
                return long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? Json.Of(whole) : null;
            case ParameterType.NumberDouble:
                return double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? Json.Of(number) : null;
            case ParameterType.Boolean:
                return text.Trim() switch
                {
                    "1" or "t" or "T" or "true" or "TRUE" or "True" => Json.Of(true),
                    "0" or "f" or "F" or "false" or "FALSE" or "False" => Json.Of(false),
                    _ => null,
                };
            case ParameterType.List:
                return Parsed(text, JsonValueKind.Array);
            case ParameterType.Struct or ParameterType.TaskFinalStatus or ParameterType.TaskConfig:
                return Parsed(text, JsonValueKind.Object);
            default:
                return Json.Of(text);
        }
    }

    /// <summary>A value as a declared type asks for it: texts take anything, whole numbers lose their <c>.0</c>, all else must fit.</summary>
    public static JsonElement? Convert(string? type, JsonElement value)
    {
        var wanted = ParameterTypes.FromKfp(type);
        if (wanted == ParameterType.String && value.ValueKind != JsonValueKind.String)
            return Json.Of(Write(WholeNumbers.In(value)));
        return wanted is ParameterType.Unknown || ParameterTypes.Holds(wanted, value) ? WholeNumbers.In(value) : null;
    }

    private static string Number(JsonElement value)
    {
        if (value.TryGetInt64(out var whole))
            return whole.ToString(CultureInfo.InvariantCulture);
        // Python's shortest digits; an exponent is written out.
        var text = PythonJson.Double(value.GetDouble());
        var at = text.IndexOf('e');
        if (at < 0)
            return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        var exponent = int.Parse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var sign = text[0] == '-' ? "-" : "";
        var digits = text[sign.Length..at].Replace(".", "", StringComparison.Ordinal);
        return exponent < 0
            ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : sign + digits.PadRight(exponent + 1, '0');
    }

    private static JsonElement? Parsed(string text, JsonValueKind kind)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == kind ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
