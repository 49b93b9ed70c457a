using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kubeflow.Manifests;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Values of the document as JSON, by protobuf's rules.</summary>
internal static partial class IrScalar
{
    /// <summary>Writes a value of a field that holds a single one; false if it is of another kind.</summary>
    public static bool TryWrite(Utf8JsonWriter writer, YamlScalar value, IrShape shape)
    {
        switch (shape.Kind)
        {
            case IrKind.Text when IsText(value):
                writer.WriteStringValue(value.Text);
                return true;
            case IrKind.Duration when value.Kind == YamlScalarKind.Text && Duration().IsMatch(value.Text):
                writer.WriteStringValue(value.Text);
                return true;
            case IrKind.WholeText when ToWhole(value) is { } whole && long.TryParse(whole, CultureInfo.InvariantCulture, out _):
                writer.WriteStringValue(whole);
                return true;
            case IrKind.Word when ToWord(value, shape.Words) is { } word:
                writer.WriteStringValue(word);
                return true;
            case IrKind.Boolean when value.Kind is YamlScalarKind.True or YamlScalarKind.False:
                writer.WriteBooleanValue(value.Kind == YamlScalarKind.True);
                return true;
            case IrKind.Whole when ToWhole(value) is { } whole && int.TryParse(whole, CultureInfo.InvariantCulture, out var number):
                writer.WriteNumberValue(number);
                return true;
            case IrKind.Number when ToNumber(value) is { } number:
                writer.WriteNumberValue(number);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes a value as it stands.</summary>
    public static void WriteAny(Utf8JsonWriter writer, YamlNode node, int line, Action<YamlNode, int> notFinite)
    {
        switch (node)
        {
            case YamlMap map:
                writer.WriteStartObject();
                foreach (var field in map.Fields)
                {
                    writer.WritePropertyName(field.Name);
                    WriteAny(writer, field.Value, field.Line, notFinite);
                }
                writer.WriteEndObject();
                break;
            case YamlList list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    WriteAny(writer, item, item.Line, notFinite);
                writer.WriteEndArray();
                break;
            case YamlScalar scalar:
                WriteAny(writer, scalar, line, notFinite);
                break;
        }
    }

    private static void WriteAny(Utf8JsonWriter writer, YamlScalar scalar, int line, Action<YamlNode, int> notFinite)
    {
        switch (scalar.Kind)
        {
            case YamlScalarKind.Text:
                writer.WriteStringValue(scalar.Text);
                break;
            case YamlScalarKind.True or YamlScalarKind.False:
                writer.WriteBooleanValue(scalar.Kind == YamlScalarKind.True);
                break;
            case YamlScalarKind.Whole or YamlScalarKind.Floating:
                writer.WriteRawValue(YamlResolution.ToJsonNumber(scalar.Text, scalar.Kind));
                break;
            default:
                writer.WriteNullValue();
                if (scalar.Kind == YamlScalarKind.NotFinite)
                    notFinite(scalar, line);
                break;
        }
    }

    private static bool IsText(YamlScalar value) => value.Kind == YamlScalarKind.Text || YamlResolution.IsTextToPyYaml(value.Text);

    private static string? ToWord(YamlScalar value, IReadOnlyList<string> words) => value.Kind switch
    {
        YamlScalarKind.Text => words.FirstOrDefault(w => w == value.Text),
        YamlScalarKind.Whole => int.TryParse(value.Text, CultureInfo.InvariantCulture, out var number) ? words.ElementAtOrDefault(number) : null,
        _ => null,
    };

    // Inside a Struct, as executors are, whole numbers are doubles: 2.0 is 2.
    private static string? ToWhole(YamlScalar value) => value.Kind switch
    {
        YamlScalarKind.Whole => YamlResolution.ToJsonNumber(value.Text, value.Kind),
        YamlScalarKind.Text when long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) =>
            whole.ToString(CultureInfo.InvariantCulture),
        YamlScalarKind.Floating when ToNumber(value) is { } number && Math.Truncate(number).Equals(number) && Math.Abs(number) < 1e15 =>
            ((long)number).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static double? ToNumber(YamlScalar value)
    {
        var text = value.Kind switch
        {
            YamlScalarKind.Whole or YamlScalarKind.Floating => YamlResolution.ToJsonNumber(value.Text, value.Kind),
            YamlScalarKind.Text => value.Text,
            _ => null,
        };
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }

    [GeneratedRegex(@"^-?[0-9]{1,12}(?:\.[0-9]{1,9})?s\z")]
    private static partial Regex Duration();
}
