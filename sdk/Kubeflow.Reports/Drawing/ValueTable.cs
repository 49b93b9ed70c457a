using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Reports;

/// <summary>Parameters and artifacts by name.</summary>
internal static class ValueTable
{
    private const int ShortText = 160;
    private const int LongestText = 4000;

    public static void Draw(Markup page, IReadOnlyDictionary<string, JsonElement> values, IReadOnlyDictionary<string, RuntimeArtifactList> artifacts) =>
        page.Element("table", () => page.Element("tbody", () =>
        {
            foreach (var (name, value) in values)
                Row(page, ConditionText.Name(name), () => Value(page, name, value));
            foreach (var (name, list) in artifacts)
                Row(page, ConditionText.Name(name), () =>
                {
                    foreach (var artifact in list.Artifacts)
                        Artifact(page, artifact);
                });
        }), ("class", "values"));

    private static void Row(Markup page, string name, Action value) => page.Element("tr", () =>
    {
        page.Element("th", name, ("scope", "row"));
        page.Element("td", value);
    });

    private static void Value(Markup page, string name, JsonElement value)
    {
        if (SecretText.Hides(name, value))
        {
            page.Element("em", SecretText.Hidden);
            return;
        }
        var text = SecretText.Address(ValueText.Of(value));
        if (text.Length == 0)
            page.Element("em", "empty");
        else if (text.Length <= ShortText && !text.Contains('\n', StringComparison.Ordinal))
            page.Element("code", text);
        else
            Long(page, text);
    }

    private static void Long(Markup page, string text) => page.Element("details", () =>
    {
        page.Element("summary", $"{text[..Math.Min(60, text.Length)].ReplaceLineEndings(" ")}\u2026 ({text.Length} characters)");
        page.Element("pre", text.Length <= LongestText ? text : $"{text[..LongestText]}\n\u2026 {text.Length - LongestText} more characters are not in this page.");
    });

    private static void Artifact(Markup page, RuntimeArtifact artifact) => page.Element("div", () =>
    {
        page.Element("span", artifact.Type?.SchemaTitle ?? "artifact", ("class", "tag"));
        PathText.Draw(page, artifact.CustomPath ?? artifact.Uri ?? artifact.Name ?? "");
        if (artifact.Metadata is not { Count: > 0 } metadata)
            return;
        page.Element("table", () => page.Element("tbody", () =>
        {
            foreach (var (name, value) in metadata)
                Row(page, name, () => Value(page, name, Element(value)));
        }), ("class", "values inner"));
    }, ("class", "artifact"));

    private static JsonElement Element(JsonNode? node)
    {
        using var document = JsonDocument.Parse(node?.ToJsonString() ?? "null");
        return document.RootElement.Clone();
    }
}
