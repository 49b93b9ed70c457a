using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kubeflow.Pipelines;

/// <summary>JSON as Python's <c>json.dumps</c> writes it (blanks after commas and colons, ASCII only), so that documents are
/// equal to KFP's where JSON stands inside a string.</summary>
internal static class PythonJson
{
    public static string Write(JsonElement value, bool sortKeys)
    {
        var text = new StringBuilder();
        Append(text, value, sortKeys);
        return text.ToString();
    }

    /// <summary>A list of numbers that need not be whole: <c>[1.0, 0.5]</c>, though .NET writes the first as 1.</summary>
    public static string WriteDoubles(JsonElement list) =>
        $"[{string.Join(", ", list.EnumerateArray().Select(i => i.ValueKind == JsonValueKind.Number ? Double(i.GetDouble()) : Write(i, sortKeys: true)))}]";

    /// <summary>A floating-point number as Python's <c>repr</c> writes it: shortest digits, an exponent from 1e16 up and below 1e-4.</summary>
    public static string Double(double value)
    {
        var parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var mantissa = parts[0];
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var scale = (mantissa.Contains('.') ? mantissa.IndexOf('.') : mantissa.Length) + exponent;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        scale -= all.Length - digits.Length;
        digits = digits.TrimEnd('0');
        var sign = double.IsNegative(value) ? "-" : "";
        if (digits.Length == 0)
            return sign + "0.0";
        if (scale is < -3 or > 16)
            return $"{sign}{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(scale < 1 ? "-" : "+")}{Math.Abs(scale - 1):00}";
        if (scale <= 0)
            return $"{sign}0.{new string('0', -scale)}{digits}";
        return scale >= digits.Length ? $"{sign}{digits.PadRight(scale, '0')}.0" : $"{sign}{digits[..scale]}.{digits[scale..]}";
    }

    private static void Append(StringBuilder text, JsonElement value, bool sortKeys)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                var fields = value.EnumerateObject().AsEnumerable();
                if (sortKeys)
                    fields = fields.OrderBy(f => f.Name, StringComparer.Ordinal);
                Join(text, fields, field =>
                {
                    Quote(text, field.Name);
                    text.Append(": ");
                    Append(text, field.Value, sortKeys);
                });
                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                Join(text, value.EnumerateArray(), item => Append(text, item, sortKeys));
                text.Append(']');
                break;
            case JsonValueKind.String:
                Quote(text, value.GetString()!);
                break;
            // Python's whole numbers have any length.
            case JsonValueKind.Number when value.GetRawText().AsSpan().ContainsAny(".eE"):
                text.Append(Double(value.GetDouble()));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void Join<T>(StringBuilder text, IEnumerable<T> items, Action<T> append)
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(", ");
            first = false;
            append(item);
        }
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                >= ' ' and <= '~' => text.Append(c),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            };
        }
        text.Append('"');
    }
}
