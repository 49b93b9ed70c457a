using System.Text.RegularExpressions;

namespace Kubeflow.Reports;

/// <summary>Draws a line of Markdown: code, bold, italic and links to the web.</summary>
internal static partial class MarkdownInline
{
    public static void Draw(Markup page, string text)
    {
        var at = 0;
        foreach (Match match in Span().Matches(text))
        {
            page.Text(text[at..match.Index]);
            at = match.Index + match.Length;
            if (match.Groups["code"] is { Success: true } code)
                page.Element("code", code.Value);
            else if (match.Groups["bold"] is { Success: true } bold)
                page.Element("strong", () => Draw(page, bold.Value));
            else if (match.Groups["italic"] is { Success: true } italic)
                page.Element("em", () => Draw(page, italic.Value));
            else
                page.Element("a", match.Groups["text"].Value, ("href", match.Groups["link"].Value), ("rel", "noreferrer noopener"));
        }
        page.Text(text[at..]);
    }

    [GeneratedRegex(@"`(?<code>[^`]+)`|\*\*(?<bold>[^*]+)\*\*|(?<![\w*])\*(?<italic>[^*\s][^*]*)\*(?![\w*])|\[(?<text>[^\]]+)\]\((?<link>https?://[^)\s]+)\)")]
    private static partial Regex Span();
}
