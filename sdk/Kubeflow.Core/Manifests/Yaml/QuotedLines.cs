using System.Text;
using System.Text.RegularExpressions;

namespace Kubeflow.Manifests;

/// <summary>
/// Indents the further lines of double-quoted texts. PyYAML and Go take such lines wherever they start, and KFP's documents have
/// them; YamlDotNet wants them deeper than the mapping around. Blanks at their start mean nothing, so that nothing changes. What
/// stands between quotes is found by looking, not by parsing: whoever reads the result must see that the lines lie in such texts.
/// </summary>
internal static partial class QuotedLines
{
    /// <summary>The text with its quoted lines indented.</summary>
    /// <param name="text">The document.</param>
    /// <param name="indented">The lines, from 1, that were changed.</param>
    public static string Indent(string text, out HashSet<long> indented)
    {
        indented = [];
        var result = new StringBuilder(text.Length + (text.Length / 4));
        var line = 1L;
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfLine(text, at);
            if (BlockStart().Match(text, at, end - at) is { Success: true } block)
                end = EndOfBlock(text, end, block.Groups["indent"].Length);
            else if (QuoteStart().Match(text, at, end - at) is { Success: true } quote)
            {
                var opening = at + quote.Length - 1;
                end = EndOfLine(text, ClosingQuote(text, opening));
                if (text[opening] == '"')
                {
                    Append(result, text.AsSpan(at, end - at), opening - at + 1, ref line, indented);
                    at = end;
                    continue;
                }
            }
            result.Append(text, at, end - at);
            line += text.AsSpan(at, end - at).Count('\n');
            at = end;
        }
        return result.ToString();
    }

    private static void Append(StringBuilder result, ReadOnlySpan<char> lines, int blanks, ref long line, HashSet<long> indented)
    {
        var isFirst = true;
        foreach (var range in lines.Split('\n'))
        {
            var part = lines[range];
            if (!isFirst)
                result.Append('\n');
            if (!isFirst && !part.IsWhiteSpace())
            {
                indented.Add(++line);
                result.Append(' ', blanks);
            }
            else if (!isFirst)
                line++;
            isFirst = false;
            result.Append(part);
        }
        // The last line break opens the next line, which is not one of these.
    }

    private static int EndOfLine(string text, int at)
    {
        var end = at < text.Length ? text.IndexOf('\n', at) : -1;
        return end < 0 ? text.Length : end + 1;
    }

    private static int EndOfBlock(string text, int at, int indent)
    {
        while (at < text.Length)
        {
            var end = EndOfLine(text, at);
            var line = text.AsSpan(at, end - at);
            if (!line.IsWhiteSpace() && line.Length - line.TrimStart(' ').Length <= indent)
                break;
            at = end;
        }
        return at;
    }

    private static int ClosingQuote(string text, int opening)
    {
        var quote = text[opening];
        for (var i = opening + 1; i < text.Length; i++)
        {
            if (quote == '"' && text[i] == '\\')
                i++;
            else if (text[i] == quote && quote == '\'' && i + 1 < text.Length && text[i + 1] == quote)
                i++;
            else if (text[i] == quote)
                return i;
        }
        return text.Length;
    }

    [GeneratedRegex(@"^(?<indent> *)(?:[^\n'""#]*[:\-?] +)[|>][0-9+\-]*[ \t]*(?:#[^\n]*)?\r?\n?\z")]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"^ *(?:[\-?] +)*(?:[^\s'""#&*!|>%@`\[{][^\n'""#]*: +)?['""]")]
    private static partial Regex QuoteStart();
}
