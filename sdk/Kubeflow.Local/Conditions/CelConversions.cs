using System.Globalization;
using System.Text;
using Cel.Internal;

namespace Kubeflow.Pipelines.Local;

/// <summary>CEL's conversions between types, as Go reads and writes numbers.</summary>
internal static class CelConversions
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static object ToInt(object? value) => value switch
    {
        long whole => whole,
        ulong whole when whole <= long.MaxValue => (long)whole,
        double number when number is > long.MinValue and < long.MaxValue => (long)number,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        ulong or double or string => throw new CelFault($"{CelTypes.Shown(value)} is no whole number (int)"),
        _ => ByPackage("int", value, CelFunctions.ConvertInt),
    };

    public static object ToUint(object? value) => value switch
    {
        ulong whole => whole,
        long whole and >= 0 => (ulong)whole,
        double number when number is >= 0 and < ulong.MaxValue => (ulong)number,
        string text when ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) => whole,
        long or double or string => throw new CelFault($"{CelTypes.Shown(value)} is no whole number without sign (uint)"),
        _ => throw CelFault.NoOverload("uint", value),
    };

    public static object ToDouble(object? value) => value switch
    {
        double number => number,
        long whole => (double)whole,
        ulong whole => (double)whole,
        string text => Special(text) ?? (double.TryParse(text, Number, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : throw new CelFault($"{CelTypes.Shown(value)} is no number (double)")),
        _ => throw CelFault.NoOverload("double", value),
    };

    public static object ToBool(object? value) => value switch
    {
        bool truth => truth,
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        string => throw new CelFault($"{CelTypes.Shown(value)} is neither true nor false"),
        _ => throw CelFault.NoOverload("bool", value),
    };

    public static object ToText(object? value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        long or ulong => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        double number => OfDouble(number),
        byte[] bytes => Utf8(bytes),
        null or IReadOnlyList<object?> or CelMap or CelMessage or CelType => throw CelFault.NoOverload("string", value),
        _ => ByPackage("string", value, CelFunctions.ConvertString),
    };

    public static object ToBytes(object? value) => value switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        _ => throw CelFault.NoOverload("bytes", value),
    };

    /// <summary>A moment or a span of time: the package's.</summary>
    public static object ByPackage(string name, object? value, Func<object?[], object?> convert)
    {
        try
        {
            return convert([value])!;
        }
        catch (Exception fault) when (fault is global::Cel.CelException or FormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            throw CelFault.NoOverload(name, value);
        }
    }

    // Go writes the shortest digits, and an exponent below 1e-4 and from 1e6 on.
    private static string OfDouble(double number)
    {
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
        if (number == 0)
            return double.IsNegative(number) ? "-0" : "0";
        var sign = number < 0 ? "-" : "";
        var scientific = Math.Abs(number).ToString("E16", CultureInfo.InvariantCulture);
        var exponent = int.Parse(scientific.AsSpan(scientific.IndexOf('E') + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = Digits(Math.Abs(number));
        if (exponent is < -4 or >= 6)
            return $"{sign}{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
        return exponent < 0
            ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : digits.Length <= exponent + 1 ? sign + digits.PadRight(exponent + 1, '0') : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    private static string Digits(double number) => number.ToString("R", CultureInfo.InvariantCulture).Split('E')[0].Replace(".", "", StringComparison.Ordinal).Trim('0');

    private static double? Special(string text) => text.TrimStart('+').ToUpperInvariant() switch
    {
        "INF" or "INFINITY" => double.PositiveInfinity,
        "-INF" or "-INFINITY" => double.NegativeInfinity,
        "NAN" => double.NaN,
        _ => null,
    };

    private static string Utf8(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new CelFault("the bytes are no UTF-8 text");
        }
    }
}
