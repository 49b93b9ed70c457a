using System.Text.Encodings.Web;
using System.Text.Json;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Reports;

/// <summary>A parameter's value as text: strings bare, the rest as JSON.</summary>
internal static class ValueText
{
    private static readonly JsonSerializerOptions Readable = new(StepValue.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions OneLine = new(StepValue.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => "",
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Object or JsonValueKind.Array => Structured(value),
        _ => value.GetRawText(),
    };

    /// <summary>One short line, for labels: an object's fields as <c>name=value</c>.</summary>
    public static string Label(JsonElement value, int length = 48)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(p => $"{p.Name}={Label(p.Value, 16)}")),
            JsonValueKind.Array => "[" + string.Join(", ", value.EnumerateArray().Take(8).Select(v => Label(v, 16))) + "]",
            _ => Of(value),
        };
        text = SafeText.Clean(text).ReplaceLineEndings(" ");
        return text.Length <= length ? text : text[..(length - 1)] + "\u2026";
    }

    private static string Structured(JsonElement value)
    {
        var line = JsonSerializer.Serialize(value, OneLine);
        return line.Length <= 72 ? line : JsonSerializer.Serialize(value, Readable);
    }
}
