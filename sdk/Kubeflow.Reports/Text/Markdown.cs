using System.Text.RegularExpressions;

namespace Kubeflow.Reports;

/// <summary>Draws the everyday part of Markdown: headings, lists, tables, code, quotes. HTML inside it stays text.</summary>
internal static partial class Markdown
{
    public static void Draw(Markup page, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length;)
            i = Block(page, lines, i);
    }

    private static int Block(Markup page, string[] lines, int i)
    {
        var line = lines[i];
        if (string.IsNullOrWhiteSpace(line))
            return i + 1;
        if (Fence(line))
            return Code(page, lines, i + 1);
        if (Heading().Match(line) is { Success: true } heading)
        {
            // The page's own headings end at the third level.
            page.Element($"h{Math.Min(6, heading.Groups[1].Length + 3)}", () => MarkdownInline.Draw(page, heading.Groups[2].Value));
            return i + 1;
        }
        if (Rule().IsMatch(line))
        {
            page.Empty("hr");
            return i + 1;
        }
        if (i + 1 < lines.Length && line.Contains('|', StringComparison.Ordinal) && TableRule().IsMatch(lines[i + 1]))
            return Table(page, lines, i);
        if (Item().IsMatch(line))
            return List(page, lines, i);
        var end = i + 1;
        while (end < lines.Length && !string.IsNullOrWhiteSpace(lines[end]) && !Fence(lines[end]) && !Heading().IsMatch(lines[end]) && !Item().IsMatch(lines[end]))
            end++;
        var isQuote = line.StartsWith('>');
        var words = string.Join('\n', lines[i..end].Select(l => isQuote ? l.TrimStart('>', ' ') : l));
        page.Element(isQuote ? "blockquote" : "p", () => MarkdownInline.Draw(page, words));
        return end;
    }

    private static int Code(Markup page, string[] lines, int i)
    {
        var end = Array.FindIndex(lines, i, Fence) is >= 0 and var found ? found : lines.Length;
        page.Element("pre", string.Join('\n', lines[i..end]));
        return end + 1;
    }

    private static int List(Markup page, string[] lines, int i)
    {
        var numbered = char.IsAsciiDigit(lines[i].TrimStart()[0]);
        var end = i;
        page.Element(numbered ? "ol" : "ul", () =>
        {
            for (; end < lines.Length && Item().Match(lines[end]) is { Success: true } item; end++)
                page.Element("li", () => MarkdownInline.Draw(page, item.Groups[1].Value));
        });
        return end;
    }

    private static int Table(Markup page, string[] lines, int i)
    {
        var end = i + 2;
        page.Element("table", () =>
        {
            page.Element("thead", () => Row(page, lines[i], "th"));
            page.Element("tbody", () =>
            {
                for (; end < lines.Length && lines[end].Contains('|', StringComparison.Ordinal); end++)
                    Row(page, lines[end], "td");
            });
        }, ("class", "data"));
        return end;
    }

    private static void Row(Markup page, string line, string cell) => page.Element("tr", () =>
    {
        foreach (var text in line.Trim().Trim('|').Split('|'))
            page.Element(cell, () => MarkdownInline.Draw(page, text.Trim()));
    });

    private static bool Fence(string line) => line.TrimStart().StartsWith("```", StringComparison.Ordinal);

    [GeneratedRegex(@"^(#{1,6})\s+(.*?)\s*#*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*([-*_])(\s*\1){2,}\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d{1,9}[.)])\s+(.*)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")]
    private static partial Regex TableRule();
}
