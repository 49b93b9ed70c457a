using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kubeflow.Pipelines.Ir;

/// <summary>What an unquoted scalar means in KFP's world: PyYAML writes the documents, Go reads them (YAML 1.1 with 1.2's numbers).</summary>
internal static partial class YamlScalar
{
    /// <summary>The value of an unquoted scalar; null is JSON's null.</summary>
    public static JsonNode? Resolve(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return null;
            case "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON":
                return JsonValue.Create(true);
            case "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF":
                return JsonValue.Create(false);
        }
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-' or '.'))
            return JsonValue.Create(text);
        return Number(text) ?? JsonValue.Create(text);
    }

    /// <summary>Whether a text must be quoted to stay a text, for any reader of YAML 1.1 or 1.2.</summary>
    public static bool IsAmbiguous(string text) =>
        text.Length == 0 || char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.' or '=' || text is "y" or "Y" or "n" or "N"
        || Resolve(text)?.GetValueKind() != System.Text.Json.JsonValueKind.String;

    private static JsonValue? Number(string text)
    {
        if (Whole().IsMatch(text))
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? JsonValue.Create(whole)
                : JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture));
        if (Hexadecimal().IsMatch(text) && long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex))
            return JsonValue.Create(hex);
        if (!Floating().IsMatch(text))
            return null;
        var number = double.Parse(text, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? JsonValue.Create(number) : null;
    }

    [GeneratedRegex(@"^[-+]?(0|[1-9][0-9]*)$")]
    private static partial Regex Whole();

    [GeneratedRegex("^0x[0-9a-fA-F]+$")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Floating();
}
