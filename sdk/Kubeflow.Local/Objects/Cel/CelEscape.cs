using System.Globalization;
using System.Text;

namespace Kubeflow.Clusters.Local;

/// <summary>Backslashes in CEL's strings.</summary>
internal static class CelEscape
{
    /// <summary>Reads one escape and moves past it.</summary>
    /// <exception cref="CelRuleFault">It is none.</exception>
    public static void Read(string text, ref int at, StringBuilder to)
    {
        var c = at + 1 < text.Length ? text[at + 1] : '\0';
        var plain = c switch
        {
            'a' => '\a', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', '\\' or '\'' or '"' or '`' or '?' => c, _ => '\0',
        };
        if (plain != '\0')
        {
            to.Append(plain);
            at += 2;
            return;
        }
        var (digits, start, style) = c switch
        {
            'x' or 'X' => (2, at + 2, NumberStyles.AllowHexSpecifier),
            'u' => (4, at + 2, NumberStyles.AllowHexSpecifier),
            'U' => (8, at + 2, NumberStyles.AllowHexSpecifier),
            >= '0' and <= '3' => (3, at + 1, NumberStyles.None),
            _ => throw new CelRuleFault($"'\\{c}' is no escape at character {at}"),
        };
        if (start + digits > text.Length || !Code(text.Substring(start, digits), style, out var code) || !Rune.IsValid(code))
            throw new CelRuleFault($"'\\{c}' is not followed by {digits} digits at character {at}");
        to.Append(new Rune(code).ToString());
        at = start + digits;
    }

    private static bool Code(string digits, NumberStyles style, out int code)
    {
        if (style != NumberStyles.None)
            return int.TryParse(digits, style, CultureInfo.InvariantCulture, out code);
        code = digits.All(d => d is >= '0' and <= '7') ? digits.Aggregate(0, (sum, d) => sum * 8 + (d - '0')) : -1;
        return code >= 0;
    }
}
