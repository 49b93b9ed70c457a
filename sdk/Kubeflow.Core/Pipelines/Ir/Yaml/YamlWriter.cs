using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Writes JSON as YAML in block style, keys sorted as PyYAML sorts them, texts quoted wherever any reader might take them
/// for something else, texts of several lines as literal blocks.</summary>
internal static class YamlWriter
{
    private const int LongestSimpleKey = 160;

    public static void Write(StringBuilder text, JsonNode document)
    {
        WriteValue(text, document, 0, inList: false);
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    // Stands after "key:" or "-" or at the start of a line at the given depth; ends its own last line.
    private static void WriteValue(StringBuilder text, JsonNode? node, int depth, bool inList)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } fields:
                WriteMap(text, fields, depth, inList);
                break;
            case JsonArray { Count: > 0 } items:
                WriteList(text, items, depth, inList);
                break;
            case JsonObject:
                text.Append("{}\n");
                break;
            case JsonArray:
                text.Append("[]\n");
                break;
            default:
                WriteScalar(text, node, depth);
                break;
        }
    }

    private static void WriteMap(StringBuilder text, JsonObject fields, int depth, bool inList)
    {
        var first = true;
        foreach (var (key, value) in fields.OrderBy(f => f.Key, CodePointOrder.Instance))
        {
            if (!first || !inList)
                text.Append(' ', depth * 2);
            first = false;
            WriteKey(text, key, depth);
            if (value is JsonObject { Count: > 0 })
            {
                text.Append('\n');
                WriteValue(text, value, depth + 1, inList: false);
            }
            else if (value is JsonArray { Count: > 0 })
            {
                // As PyYAML does, a list under a key is not indented.
                text.Append('\n');
                WriteValue(text, value, depth, inList: false);
            }
            else
            {
                text.Append(' ');
                WriteValue(text, value, depth + 1, inList: false);
            }
        }
    }

    private static void WriteList(StringBuilder text, JsonArray items, int depth, bool inList)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0 || !inList)
                text.Append(' ', depth * 2);
            text.Append("- ");
            WriteValue(text, items[i], depth + 1, inList: true);
        }
    }

    // Readers look for the colon of a simple key within 1024 characters, and a quoted character takes up to six.
    private static void WriteKey(StringBuilder text, string key, int depth)
    {
        var isLong = key.Length > LongestSimpleKey;
        if (isLong)
            text.Append("? ");
        WriteText(text, key);
        if (isLong)
            text.Append('\n').Append(' ', depth * 2);
        text.Append(':');
    }

    private static void WriteScalar(StringBuilder text, JsonNode? node, int depth)
    {
        if (node is null)
            text.Append("null");
        else if (node.GetValueKind() == JsonValueKind.String)
        {
            var value = node.GetValue<string>();
            if (IsLiteral(value))
            {
                WriteLiteral(text, value, depth);
                return;
            }
            WriteText(text, value);
        }
        else if (node.GetValueKind() == JsonValueKind.Number)
            WriteNumber(text, node.ToJsonString());
        else
            text.Append(node.ToJsonString());
        text.Append('\n');
    }

    // YAML 1.1 knows no number with an exponent but without a point, nor an exponent without a sign.
    private static void WriteNumber(StringBuilder text, string number)
    {
        var exponent = number.AsSpan().IndexOfAny('e', 'E');
        if (exponent < 0)
        {
            text.Append(number);
            return;
        }
        var hasPoint = number.AsSpan(0, exponent).Contains('.');
        var hasSign = number[exponent + 1] is '+' or '-';
        text.Append(number, 0, exponent).Append(hasPoint ? "e" : ".0e").Append(hasSign ? "" : "+").Append(number, exponent + 1, number.Length - exponent - 1);
    }

    private static void WriteText(StringBuilder text, string value)
    {
        if (IsPlain(value))
            text.Append(value);
        else if (value.All(YamlCharacter.IsPrintable))
            text.Append('\'').Append(value.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
        else
            WriteQuoted(text, value);
    }

    private static bool IsPlain(string value) =>
        !YamlResolution.IsAmbiguous(value) && StartsPlain(value) && value[^1] is not (' ' or ':') && value.All(c => c is >= ' ' and <= '~')
        && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal);

    // A dash before a letter or another dash, as options of commands have it, starts no list.
    private static bool StartsPlain(string value) =>
        char.IsAsciiLetterOrDigit(value[0]) || value[0] is '_' or '/' or '$' or '('
        || (value is ['-', var second, ..] && (char.IsAsciiLetter(second) || second == '-') && !value.StartsWith("---", StringComparison.Ordinal));

    // Blanks at a line's end do not survive editors, and empty text has no line to stand on: both are quoted.
    private static bool IsLiteral(string value)
    {
        if (!value.Contains('\n') || value.AsSpan().Trim('\n').Length == 0 || value[^1] is ' ' or '\t')
            return false;
        for (var i = 0; i < value.Length; i++)
            if (!(value[i] is '\t' || YamlCharacter.IsPrintable(value[i]) || (value[i] == '\n' && (i == 0 || value[i - 1] is not (' ' or '\t')))))
                return false;
        return true;
    }

    private static void WriteLiteral(StringBuilder text, string value, int depth)
    {
        var indent = Math.Max(depth, 1) * 2;
        text.Append('|');
        // Leading blanks or empty lines hide the indentation: say it.
        if (value[0] is ' ' or '\n' or '\t')
            text.Append('2');
        text.Append(value.EndsWith("\n\n", StringComparison.Ordinal) ? "+" : value[^1] == '\n' ? "" : "-").Append('\n');
        var body = value[^1] == '\n' ? value[..^1] : value;
        foreach (var line in body.Split('\n'))
        {
            if (line.Length > 0)
                text.Append(' ', indent).Append(line);
            text.Append('\n');
        }
    }

    private static void WriteQuoted(StringBuilder text, string value)
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
                _ when YamlCharacter.IsPrintable(c) => text.Append(c),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            };
        }
        text.Append('"');
    }
}
