using System.Globalization;
using System.Text;

namespace Kubeflow.Clusters.Local;

/// <summary>Cuts an expression into pieces.</summary>
internal sealed class CelScanner(string text)
{
    private static readonly string[] Signs =
        ["&&", "||", "==", "!=", "<=", ">=", "[?", ".?", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}"];

    private int _at;

    /// <summary>All pieces; the last one is the end.</summary>
    /// <exception cref="CelRuleFault">There is something that is no piece.</exception>
    public List<CelToken> Scan()
    {
        var tokens = new List<CelToken>();
        do
        {
            Blank();
            tokens.Add(Next());
        }
        while (tokens[^1].Kind != CelTokenKind.End);
        return tokens;
    }

    private CelToken Next()
    {
        if (_at == text.Length)
            return new(CelTokenKind.End, "the end", null, _at);
        var start = _at;
        var c = text[_at];
        if (StringPrefix() is { } prefix)
            return new(CelTokenKind.Constant, "a string", Text(prefix), start);
        if (char.IsAsciiDigit(c) || (c == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1])))
            return new(CelTokenKind.Constant, "a number", Number(), start);
        if (char.IsAsciiLetter(c) || c == '_')
        {
            while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '_'))
                _at++;
            return new(CelTokenKind.Name, text[start.._at], null, start);
        }
        var sign = Array.Find(Signs, s => text.AsSpan(_at).StartsWith(s, StringComparison.Ordinal)) ?? throw Wrong($"'{c}' is not expected");
        _at += sign.Length;
        return new(CelTokenKind.Sign, sign, null, start);
    }

    private void Blank()
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text.AsSpan(_at).StartsWith("//")))
            if (text[_at] == '/')
                while (_at < text.Length && text[_at] != '\n')
                    _at++;
            else
                _at++;
    }

    private string? StringPrefix()
    {
        var end = _at;
        while (end < text.Length && end - _at < 2 && text[end] is 'r' or 'R' or 'b' or 'B')
            end++;
        return end < text.Length && text[end] is '\'' or '"' ? text[_at..end].ToLowerInvariant() : null;
    }

    private object Number()
    {
        var start = _at;
        if (text.AsSpan(_at).StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            _at += 2;
            While(char.IsAsciiHexDigit);
            var digits = text[(start + 2).._at];
            return Take('u', 'U') ? ulong.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) : long.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }
        While(char.IsAsciiDigit);
        var isDouble = _at + 1 < text.Length && text[_at] == '.' && char.IsAsciiDigit(text[_at + 1]);
        if (isDouble)
        {
            _at++;
            While(char.IsAsciiDigit);
        }
        if (_at < text.Length && text[_at] is 'e' or 'E')
        {
            isDouble = true;
            _at++;
            _ = Take('+', '-');
            While(char.IsAsciiDigit);
        }
        var number = text[start.._at];
        if (isDouble)
            return double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (Take('u', 'U'))
            return ulong.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
        // The least whole number has no positive counterpart, so the sign is counted later.
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole
            : number == "9223372036854775808" ? CelParser.LeastWhole : throw Wrong($"{number} is too great");
    }

    private object Text(string prefix)
    {
        _at += prefix.Length;
        var quote = text.AsSpan(_at).StartsWith(new string(text[_at], 3), StringComparison.Ordinal) ? new string(text[_at], 3) : text[_at].ToString();
        _at += quote.Length;
        var raw = prefix.Contains('r', StringComparison.Ordinal);
        var read = new StringBuilder();
        while (!text.AsSpan(_at).StartsWith(quote, StringComparison.Ordinal))
        {
            if (_at == text.Length)
                throw Wrong("a string does not end");
            if (text[_at] == '\\' && !raw)
                CelEscape.Read(text, ref _at, read);
            else
                read.Append(text[_at++]);
        }
        _at += quote.Length;
        return prefix.Contains('b', StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(read.ToString()) : read.ToString();
    }

    private void While(Func<char, bool> fits)
    {
        while (_at < text.Length && fits(text[_at]))
            _at++;
    }

    private bool Take(char one, char other)
    {
        var there = _at < text.Length && (text[_at] == one || text[_at] == other);
        _at += there ? 1 : 0;
        return there;
    }

    private CelRuleFault Wrong(string why) => new($"{why} at character {_at}");
}
