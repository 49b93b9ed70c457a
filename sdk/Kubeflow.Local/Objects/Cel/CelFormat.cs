using System.Globalization;
using System.Text;

namespace Kubeflow.Clusters.Local;

/// <summary>The function <c>format</c>: <c>%s %d %f %e %x %o %b</c> with values of a list.</summary>
internal static class CelFormat
{
    /// <summary>Fills in the values.</summary>
    /// <exception cref="CelError">A word is unknown, a value is missing or of another type.</exception>
    public static string Write(string format, IReadOnlyList<object?> values)
    {
        var text = new StringBuilder();
        var next = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                text.Append(format[i]);
                continue;
            }
            if (++i == format.Length)
                throw new CelError("unexpected end of format string");
            if (format[i] == '%')
            {
                text.Append('%');
                continue;
            }
            var digits = 6;
            if (format[i] == '.')
            {
                var start = ++i;
                while (i < format.Length && char.IsAsciiDigit(format[i]))
                    i++;
                digits = int.TryParse(format.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given < 100
                    ? given : throw new CelError("error while parsing precision");
            }
            var word = i < format.Length ? format[i] : '\0';
            text.Append(One(word, digits, next < values.Count ? values[next++] : throw new CelError($"index {next} out of range")));
        }
        return text.ToString();
    }

    private static string One(char word, int digits, object? value) => (word, value) switch
    {
        ('s', _) => Text(value),
        ('d', long or ulong) => Text(value),
        ('f', double real) => real.ToString("F" + digits, CultureInfo.InvariantCulture),
        ('e', double real) => real.ToString("0." + new string('0', digits) + "e+00", CultureInfo.InvariantCulture),
        ('x', long whole) => whole.ToString("x", CultureInfo.InvariantCulture),
        ('X', long whole) => whole.ToString("X", CultureInfo.InvariantCulture),
        ('x', string plain) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(plain)),
        ('X', string plain) => Convert.ToHexString(Encoding.UTF8.GetBytes(plain)),
        ('o', long whole) => Convert.ToString(whole, 8),
        ('b', long whole) => Convert.ToString(whole, 2),
        ('b', bool flag) => flag ? "1" : "0",
        ('d' or 'f' or 'e' or 'x' or 'X' or 'o' or 'b', _) => throw new CelError($"error during formatting: %{word} does not fit {CelValue.TypeName(value)}"),
        _ => throw new CelError($"could not parse formatting clause: unrecognized formatting clause \"{word}\""),
    };

    private static string Text(object? value) => value switch
    {
        null => "null",
        ICelMap map => "{" + string.Join(", ", map.Keys.Select(k => $"{Text(k)}: {(map.TryGet(k, out var v) ? Text(v) : "")}").Order(StringComparer.Ordinal)) + "}",
        IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(Text)) + "]",
        CelType type => type.Name,
        _ => CelConversions.Text(value),
    };
}
