using System.Text;
using System.Text.Json;

namespace Kubeflow.Manifests;

/// <summary>Writes JSON as YAML in block style, keys sorted as PyYAML sorts them or in their own order, texts quoted wherever any reader might take them
/// for something else, texts of several lines as literal blocks.</summary>
internal sealed class YamlWriter
{
    private const int LongestSimpleKey = 160;

    private readonly bool _sortKeys;

    private YamlWriter(bool sortKeys) => _sortKeys = sortKeys;

    public static void Write(StringBuilder text, JsonElement document, bool sortKeys = true)
    {
        var start = text.Length;
        new YamlWriter(sortKeys).WriteValue(text, document, 0, inList: false);
        if (text.Length > start && text[^1] != '\n')
            text.Append('\n');
    }

    // Stands after "key:" or "-" or at the start of a line at the given depth; ends its own last line.
    private void WriteValue(StringBuilder text, JsonElement value, int depth, bool inList)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.GetPropertyCount() > 0:
                WriteMap(text, value, depth, inList);
                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                WriteList(text, value, depth, inList);
                break;
            case JsonValueKind.String:
                WriteText(text, value.GetString()!, depth);
                break;
            case JsonValueKind.Number:
                WriteNumber(text, value.GetRawText());
                text.Append('\n');
                break;
            default:
                text.Append(value.GetRawText()).Append('\n');
                break;
        }
    }

    private static void WriteText(StringBuilder text, string content, int depth)
    {
        if (YamlText.IsLiteral(content))
        {
            YamlText.WriteLiteral(text, content, depth);
            return;
        }
        YamlText.WriteText(text, content);
        text.Append('\n');
    }

    private void WriteMap(StringBuilder text, JsonElement map, int depth, bool inList)
    {
        var first = true;
        foreach (var (key, value) in InOrder(map))
        {
            if (!first || !inList)
                text.Append(' ', depth * 2);
            first = false;
            WriteKey(text, key, depth);
            var isMap = value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() > 0;
            var isList = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0;
            text.Append(isMap || isList ? '\n' : ' ');
            // As PyYAML does, a list under a key is not indented.
            WriteValue(text, value, isList ? depth : depth + 1, inList: false);
        }
    }

    private (string Key, JsonElement Value)[] InOrder(JsonElement map)
    {
        var fields = new (string Key, JsonElement Value)[map.GetPropertyCount()];
        var count = 0;
        foreach (var field in map.EnumerateObject())
            fields[count++] = (field.Name, field.Value);
        if (_sortKeys)
            Array.Sort(fields, (x, y) => CodePointOrder.Instance.Compare(x.Key, y.Key));
        return fields;
    }

    private void WriteList(StringBuilder text, JsonElement list, int depth, bool inList)
    {
        var first = true;
        foreach (var item in list.EnumerateArray())
        {
            if (!first || !inList)
                text.Append(' ', depth * 2);
            first = false;
            text.Append("- ");
            WriteValue(text, item, depth + 1, inList: true);
        }
    }

    // Readers look for the colon of a simple key within 1024 characters, and a quoted character takes up to six.
    private static void WriteKey(StringBuilder text, string key, int depth)
    {
        var isLong = key.Length > LongestSimpleKey;
        if (isLong)
            text.Append("? ");
        YamlText.WriteText(text, key);
        if (isLong)
            text.Append('\n').Append(' ', depth * 2);
        text.Append(':');
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
}
