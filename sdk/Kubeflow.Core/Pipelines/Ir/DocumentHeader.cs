using System.Text;
using System.Text.Json;
using Kubeflow.Manifests;

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
        using var reader = new StringReader(document);
        if (reader.ReadLine() != Title)
            return null;
        var lines = new List<string>();
        while (reader.ReadLine() is ['#', ..] line)
        {
            if (lines.Count == 0 && line.StartsWith(DescriptionStart, StringComparison.Ordinal))
                lines.Add(line[DescriptionStart.Length..]);
            else if (lines.Count > 0 && line.StartsWith(Continued, StringComparison.Ordinal))
                lines.Add(line[Continued.Length..]);
            else if (lines.Count > 0)
                break;
        }
        return lines.Count == 0 ? null : string.Join('\n', lines);
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
        foreach (var (name, type) in lines.OrderBy(l => l.Name, CodePointOrder.Instance))
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

    // The value as Python's str() shows it; texts in plain quotes, without escapes. KFP leaves the order of a mapping's keys to
    // chance; in order, a document that is read and written stays the same.
    private static string Python(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"'{value.GetString()}'",
        JsonValueKind.Number => PythonJson.Double(value.GetDouble()),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Python))}]",
        JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().OrderBy(f => f.Name, CodePointOrder.Instance).Select(f => $"'{f.Name}': {Python(f.Value)}"))}}}",
        _ => "None",
    };

    private static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(OneLine);

    // A comment ends with its line, and even there no reader takes control characters: blanks stand for them.
    private static string OneLine(string text) => string.Concat(text.Select(c => c == '\t' || YamlCharacter.IsPrintable(c) ? c : ' '));
}
