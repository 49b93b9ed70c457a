using System.Text;
using System.Text.RegularExpressions;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Cuts a CEL expression into tokens.</summary>
internal static partial class CelLexer
{
    /// <exception cref="CelSyntaxException">A part is no token.</exception>
    public static IReadOnlyList<CelToken> Read(string text)
    {
        var tokens = new List<CelToken>();
        var at = 0;
        while (at < text.Length)
        {
            if (Blank().Match(text, at) is { Success: true, Length: > 0 } blank)
            {
                at += blank.Length;
                continue;
            }
            var (token, length) = Next(text, at);
            tokens.Add(token);
            at += length;
        }
        tokens.Add(new(CelKind.End, "", text.Length));
        return tokens;
    }

    private static (CelToken Token, int Length) Next(string text, int at)
    {
        if (Quote().Match(text, at) is { Success: true } quote)
            return Literal(text, at, quote);
        if (Identifier().Match(text, at) is { Success: true } name)
            return (new(CelKind.Identifier, name.Value, at), name.Length);
        if (Number().Match(text, at) is { Success: true } number)
            return (new(number.Groups["fraction"].Success ? CelKind.Number : CelKind.Whole, number.Value, at), number.Length);
        if (Symbol().Match(text, at) is { Success: true } symbol)
            return (new(CelKind.Symbol, symbol.Value, at), symbol.Length);
        throw new CelSyntaxException($"'{text[at]}' at place {at + 1} is no part of CEL");
    }

    private static (CelToken Token, int Length) Literal(string text, int at, Match start)
    {
        var (quote, isRaw) = (start.Groups["quote"].Value, start.Groups["prefix"].Value.Contains('r', StringComparison.OrdinalIgnoreCase));
        var kind = start.Groups["prefix"].Value.Contains('b', StringComparison.OrdinalIgnoreCase) ? CelKind.Bytes : CelKind.Text;
        var value = new StringBuilder();
        for (var i = at + start.Length; i < text.Length; i++)
        {
            if (string.CompareOrdinal(text, i, quote, 0, quote.Length) == 0)
                return (new(kind, value.ToString(), at), i + quote.Length - at);
            if (text[i] is '\n' or '\r' && quote.Length == 1)
                throw new CelSyntaxException($"the text that starts at place {at + 1} is cut by the end of a line, which must be written as \\n");
            if (text[i] == '\\' && !isRaw)
            {
                var escape = Escape().Match(text, i);
                if (!escape.Success)
                    throw new CelSyntaxException($"the backslash at place {i + 1} starts no escape, and must be written as \\\\");
                value.Append(escape.Value.Length == 2 && "\\'\"`?".Contains(escape.Value[1], StringComparison.Ordinal) ? escape.Value[1..] : escape.Value);
                i += escape.Length - 1;
            }
            else
                value.Append(text[i]);
        }
        throw new CelSyntaxException($"the text that starts at place {at + 1} has no end; a quote inside of a text is written \\'");
    }

    [GeneratedRegex(@"\G(?:\s+|//[^\n]*)")]
    private static partial Regex Blank();

    [GeneratedRegex("""\G(?<prefix>[rR]?[bB]?|[bB][rR])(?<quote>'''|["]{3}|'|")""")]
    private static partial Regex Quote();

    [GeneratedRegex(@"\G[_a-zA-Z][_a-zA-Z0-9]*")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\G(?:0[xX][0-9a-fA-F]+[uU]?|[0-9]*(?<fraction>\.[0-9]+(?:[eE][-+]?[0-9]+)?)|[0-9]+(?<fraction>[eE][-+]?[0-9]+)|[0-9]+[uU]?)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\G(?:==|!=|<=|>=|&&|\|\||[-+*/%<>!?:.,()\[\]{}])")]
    private static partial Regex Symbol();

    [GeneratedRegex("""\G\\(?:[abfnrtv\\'"`?]|[xX][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-3][0-7]{2})""")]
    private static partial Regex Escape();
}
