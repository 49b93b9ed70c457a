using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kubeflow.Pipelines.Lint;

/// <summary>A placeholder in a text.</summary>
/// <param name="Text">The placeholder as it stands.</param>
/// <param name="Kind">Such as <c>inputs.parameters</c>, <c>outputs.artifacts</c>, or the name of a value of the run, as <c>pipeline_job_name</c>.</param>
/// <param name="Name">The input or output; empty where there is none.</param>
/// <param name="Field">What follows it, such as <c>.uri</c>; empty for nothing.</param>
/// <param name="IsWhole">Whether the text is this and nothing else.</param>
internal sealed partial record PlaceholderUse(string Text, string Kind, string Name, string Field, bool IsWhole)
{
    /// <summary>The placeholders of a text.</summary>
    public static IEnumerable<PlaceholderUse> In(string text) => !text.Contains("{{$.", StringComparison.Ordinal)
        ? []
        : Pattern().Matches(text).Select(m => new PlaceholderUse(m.Value, m.Groups["kind"].Value, m.Groups["name"].Value, m.Groups["field"].Value, m.Length == text.Length));

    /// <summary>The texts inside a constant.</summary>
    public static IEnumerable<string> TextsIn(JsonElement constant) => constant.ValueKind switch
    {
        JsonValueKind.String => [constant.GetString()!],
        JsonValueKind.Array => constant.EnumerateArray().SelectMany(TextsIn),
        JsonValueKind.Object => constant.EnumerateObject().SelectMany(f => TextsIn(f.Value).Prepend(f.Name)),
        _ => [],
    };

    [GeneratedRegex(@"\{\{\$\.(?<kind>[a-z_]+(?:\.[a-z_]+)?)(?:\['(?<name>[^']*)'\](?<field>\.[a-z_]+(?:\['[^']*'\])?)?|\[[0-9]+\])?\}\}")]
    private static partial Regex Pattern();
}
