using System.Text;
using System.Text.Json;

namespace Kubeflow.Pipelines.Ir;

/// <summary>The comment that KFP writes above a document: name, description, inputs and outputs.</summary>
internal static class DocumentHeader
{
    private const string Title = "# PIPELINE DEFINITION";
    private const string DescriptionStart = "# Description: ";
    private const string Continued = "#              ";

    /// <summary>The description in a document's comment. A compiled component has it nowhere else.</summary>
    public static string? ReadDescription(string document)
    {
        var lines = document.Split('\n').TakeWhile(l => l.StartsWith('#')).Select(l => l.TrimEnd('\r')).ToList();
        var start = lines.FindIndex(l => l.StartsWith(DescriptionStart, StringComparison.Ordinal));
        if (start < 0 || lines[0] != Title)
            return null;
        var more = lines.Skip(start + 1).TakeWhile(l => l.StartsWith(Continued, StringComparison.Ordinal)).Select(l => l[Continued.Length..]);
        return string.Join('\n', more.Prepend(lines[start][DescriptionStart.Length..]));
    }

    public static void Write(StringBuilder text, PipelineSpec spec, string? description)
    {
        text.Append(Title).Append("\n# Name: ").Append(OneLine(spec.PipelineInfo?.Name ?? "")).Append('\n');
        if (description is { Length: > 0 })
            text.Append(DescriptionStart).Append(string.Join("\n" + Continued, Lines(description))).Append('\n');
        var inputs = spec.Root?.InputDefinitions;
        WriteSection(text, "Inputs",
        [
            .. (inputs?.Parameters ?? new Dictionary<string, InputParameterSpec>()).Select(p =>
                (p.Key, TypeOf(p.Value.ParameterType) + (p.Value.DefaultValue.ValueKind is JsonValueKind.Undefined ? "" : $" [Default: {Python(p.Value.DefaultValue)}]"))),
            .. (inputs?.Artifacts ?? new Dictionary<string, InputArtifactSpec>()).Select(a => (a.Key, a.Value.ArtifactType?.SchemaTitle ?? "")),
        ]);
        var outputs = spec.Root?.OutputDefinitions;
        WriteSection(text, "Outputs",
        [
            .. (outputs?.Parameters ?? new Dictionary<string, OutputParameterSpec>()).Select(p => (p.Key, TypeOf(p.Value.ParameterType))),
            .. (outputs?.Artifacts ?? new Dictionary<string, OutputArtifactSpec>()).Select(a => (a.Key, a.Value.ArtifactType?.SchemaTitle ?? "")),
        ]);
    }

    private static void WriteSection(StringBuilder text, string title, List<(string Name, string Type)> lines)
    {
        if (lines.Count == 0)
            return;
        text.Append("# ").Append(title).Append(":\n");
        foreach (var (name, type) in lines.OrderBy(l => l.Name, StringComparer.Ordinal))
            text.Append("#    ").Append(OneLine(name)).Append(": ").Append(OneLine(type)).Append('\n');
    }

    private static string TypeOf(string? type) => type switch
    {
        "STRING" => "str",
        "NUMBER_INTEGER" => "int",
        "NUMBER_DOUBLE" => "float",
        "LIST" => "list",
        "STRUCT" => "dict",
        "BOOLEAN" => "bool",
        "TASK_FINAL_STATUS" => "PipelineTaskFinalStatus",
        "TASK_CONFIG" => "TaskConfig",
        _ => type ?? "",
    };

    // The value as Python's str() shows it; texts in plain quotes, without escapes.
    private static string Python(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"'{value.GetString()}'",
        JsonValueKind.Number => PythonJson.Double(value.GetDouble()),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Python))}]",
        JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().Select(f => $"'{f.Name}': {Python(f.Value)}"))}}}",
        _ => "None",
    };

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    // A comment ends with its line: nothing of the user's may start the next one.
    private static string OneLine(string text) => string.Join(' ', text.Split('\n', '\r', '\u0085', '\u2028', '\u2029'));
}
