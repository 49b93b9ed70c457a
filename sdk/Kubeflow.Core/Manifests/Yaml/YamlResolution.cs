using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Kubeflow.Manifests;

/// <summary>What an unquoted scalar means in KFP's world: PyYAML writes the documents, KFP's servers (Go) read them. Where the two
/// differ, the server's reading counts, for it is what runs.</summary>
internal static partial class YamlResolution
{
    public static YamlScalarKind KindOf(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return YamlScalarKind.Null;
            case "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON":
                return YamlScalarKind.True;
            case "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF":
                return YamlScalarKind.False;
        }
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-' or '.'))
            return YamlScalarKind.Text;
        if (Whole().IsMatch(text))
            return YamlScalarKind.Whole;
        if (Floating().IsMatch(text))
            return double.IsFinite(ToDouble(text)) ? YamlScalarKind.Floating : YamlScalarKind.Text;
        return NotFinite().IsMatch(text) ? YamlScalarKind.NotFinite : YamlScalarKind.Text;
    }

    /// <summary>
    /// Whether PyYAML, which writes KFP's documents, means a text where the server reads a number, as in <c>1e3</c> or <c>089</c>.
    /// Where a field can only be a text, PyYAML's reading is the right one.
    /// </summary>
    public static bool IsTextToPyYaml(string text) => KindOf(text) switch
    {
        YamlScalarKind.Text => true,
        YamlScalarKind.Whole => text.Contains('o', StringComparison.OrdinalIgnoreCase),
        YamlScalarKind.Floating => !PyYamlFloating().IsMatch(text),
        _ => false,
    };

    /// <summary>
    /// Whether a text must be quoted to stay a text, for any reader of YAML 1.1 or 1.2: it looks like a number, a date, a time, or
    /// one of the words for nothing, yes and no.
    /// </summary>
    public static bool IsAmbiguous(string text) =>
        text.Length == 0 || text[0] is '=' or '<' || text is "y" or "Y" or "n" or "N" || KindOf(text) != YamlScalarKind.Text
        || (NumberOrTime().IsMatch(text) && !Version().IsMatch(text));

    /// <summary>A number as JSON writes it, with all its digits.</summary>
    public static string ToJsonNumber(string text, YamlScalarKind kind)
    {
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        if (kind == YamlScalarKind.Floating)
            return JsonNumber().IsMatch(plain) ? plain : ToDouble(text).ToString("R", CultureInfo.InvariantCulture);
        var negative = plain[0] == '-';
        var digits = plain.TrimStart('+', '-');
        var number = digits switch
        {
            ['0', 'x' or 'X', .. var hexadecimal] => FromBase(hexadecimal, 16),
            ['0', 'b' or 'B', .. var binary] => FromBase(binary, 2),
            ['0', 'o' or 'O', .. var octal] => FromBase(octal, 8),
            ['0', _, ..] => FromBase(digits, 8),
            _ => BigInteger.Parse(digits, CultureInfo.InvariantCulture),
        };
        return (negative ? -number : number).ToString(CultureInfo.InvariantCulture);
    }

    private static BigInteger FromBase(string digits, int numberBase) =>
        digits.Aggregate(BigInteger.Zero, (sum, digit) => (sum * numberBase) + Convert.ToInt32(digit.ToString(), 16));

    private static double ToDouble(string text) =>
        double.Parse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);

    // No number of a pipeline has more digits; longer ones are texts, and cost no time to convert.
    [GeneratedRegex(@"^[-+]?(?:(?:0|[1-9][0-9_]{0,308})|0[xX]_?[0-9a-fA-F][0-9a-fA-F_]{0,64}|0[bB]_?[01][01_]{0,64}|0[oO]?_?[0-7][0-7_]{0,64})\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(?:\.[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?\z")]
    private static partial Regex Floating();

    [GeneratedRegex(@"^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?\z")]
    private static partial Regex PyYamlFloating();

    [GeneratedRegex(@"^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z")]
    private static partial Regex NotFinite();

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\z")]
    private static partial Regex JsonNumber();

    // Wider than what any reader takes for a number, a date or a time, so that none is missed.
    [GeneratedRegex(@"^[-+.]?[0-9][0-9a-fA-FxXoO_:.+\-TtZz ]*\z")]
    private static partial Regex NumberOrTime();

    [GeneratedRegex(@"^[0-9]+(?:\.[0-9]+){2,}\z")]
    private static partial Regex Version();
}
