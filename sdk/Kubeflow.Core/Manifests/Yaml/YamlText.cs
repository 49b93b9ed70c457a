using System.Globalization;
using System.Text;

namespace Kubeflow.Manifests;

/// <summary>Writes texts so that every reader of YAML 1.1 or 1.2 reads them back as they were, and people can read them if possible.</summary>
internal static class YamlText
{
    /// <summary>Writes a text on one line: as it is, or in the quotes it needs.</summary>
    public static void WriteText(StringBuilder text, string value)
    {
        if (IsPlain(value))
            text.Append(value);
        else if (YamlCharacter.ArePrintable(value))
            text.Append('\'').Append(value.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
        else
            WriteQuoted(text, value);
    }

    // A '*' inside a plain key is right, and YamlDotNet, for one, stumbles over it.
    private static bool IsPlain(string value) =>
        !YamlResolution.IsAmbiguous(value) && StartsPlain(value) && value[^1] is not (' ' or ':') && !value.AsSpan().ContainsAnyExceptInRange(' ', '~')
        && !value.Contains('*') && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal);

    // A dash before a letter or another dash, as options of commands have it, starts no list.
    private static bool StartsPlain(string value) =>
        char.IsAsciiLetterOrDigit(value[0]) || value[0] is '_' or '/' or '$' or '('
        || (value is ['-', var second, ..] && (char.IsAsciiLetter(second) || second == '-') && !value.StartsWith("---", StringComparison.Ordinal));

    /// <summary>
    /// Whether a text is better written as a block of lines. Blanks at a line's end do not survive editors, and empty text has no
    /// line to stand on: both are quoted.
    /// </summary>
    public static bool IsLiteral(string value)
    {
        if (!value.Contains('\n') || value.AsSpan().Trim('\n').Length == 0 || value[^1] is ' ' or '\t')
            return false;
        for (var i = 0; i < value.Length; i++)
            if (!(value[i] is '\t' || YamlCharacter.IsPrintable(value[i]) || (value[i] == '\n' && (i == 0 || value[i - 1] is not (' ' or '\t')))))
                return false;
        return true;
    }

    /// <summary>Writes a text as a block of lines, from after "key:" or "-" to the end of its last line.</summary>
    public static void WriteLiteral(StringBuilder text, string value, int depth)
    {
        var indent = Math.Max(depth, 1) * 2;
        text.Append('|');
        // Leading blanks or empty lines hide the indentation: say it.
        if (value[0] is ' ' or '\n' or '\t')
            text.Append('2');
        text.Append(value.EndsWith("\n\n", StringComparison.Ordinal) ? "+" : value[^1] == '\n' ? "" : "-").Append('\n');
        var body = value[^1] == '\n' ? value[..^1] : value;
        foreach (var line in body.Split('\n'))
        {
            if (line.Length > 0)
                text.Append(' ', indent).Append(line);
            text.Append('\n');
        }
    }

    private static void WriteQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when YamlCharacter.IsPrintable(c) => text.Append(c),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            };
        }
        text.Append('"');
    }
}
