using System.Globalization;
using System.Text;

namespace Kubeflow.Clusters.Local;

/// <summary>Conversions between types, <c>size</c> and <c>type</c>.</summary>
internal static class CelConversions
{
    /// <summary>Adds them.</summary>
    public static void AddTo(CelTable functions)
    {
        functions[("size", 1, false)] = functions[("size", 0, true)] = a => Size(a[0]);
        functions[("type", 1, false)] = a => new CelType(CelValue.TypeName(a[0]));
        functions[("dyn", 1, false)] = a => a[0];
        functions[("int", 1, false)] = a => Whole(a[0]);
        functions[("uint", 1, false)] = a => Natural(a[0]);
        functions[("double", 1, false)] = a => Real(a[0]);
        functions[("string", 1, false)] = a => Text(a[0]);
        functions[("bytes", 1, false)] = a => a[0] as byte[] ?? Encoding.UTF8.GetBytes(CelLibrary.As<string>(a[0], "bytes"));
        functions[("bool", 1, false)] = a => a[0] switch
        {
            bool flag => flag,
            "true" or "True" or "TRUE" or "t" or "1" => true,
            "false" or "False" or "FALSE" or "f" or "0" => false,
            var other => throw new CelError($"type conversion error from '{CelValue.TypeName(other)}' to 'bool'"),
        };
    }

    private static long Size(object? value) => value switch
    {
        string text => (long)text.EnumerateRunes().Count(),
        byte[] bytes => (long)bytes.Length,
        ICelMap map => (long)map.Count,
        IReadOnlyList<object?> list => (long)list.Count,
        _ => throw CelError.NoOverload("size"),
    };

    private static object Whole(object? value) => value switch
    {
        long => value,
        ulong and > long.MaxValue => throw new CelError("integer overflow"),
        ulong natural => (long)natural,
        double real when Math.Abs(real) < 9.2233720368547758e18 => (long)real,
        double => throw new CelError("integer overflow"),
        string text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : throw NotRead(text, "int"),
        DateTimeOffset time => time.ToUnixTimeSeconds(),
        TimeSpan span => span.Ticks * 100,
        _ => throw CelError.NoOverload("int"),
    };

    private static object Natural(object? value) => value switch
    {
        ulong => value,
        long and < 0 => throw new CelError("unsigned integer overflow"),
        long whole => (ulong)whole,
        double real when real is >= 0 and < 1.8446744073709551e19 => (ulong)real,
        double => throw new CelError("unsigned integer overflow"),
        string text => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var natural) ? natural : throw NotRead(text, "uint"),
        _ => throw CelError.NoOverload("uint"),
    };

    private static object Real(object? value) => value switch
    {
        double => value,
        long whole => (double)whole,
        ulong natural => (double)natural,
        string text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : throw NotRead(text, "double"),
        _ => throw CelError.NoOverload("double"),
    };

    private static object Text(object? value) => value switch
    {
        string => value,
        bool flag => flag ? "true" : "false",
        long or ulong => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        double real => real.ToString("R", CultureInfo.InvariantCulture),
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        TimeSpan span => span.TotalSeconds.ToString(CultureInfo.InvariantCulture) + "s",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        Uri uri => uri.OriginalString,
        _ => throw CelError.NoOverload("string"),
    };

    private static CelError NotRead(string text, string type) => new($"strconv: parsing \"{text}\" as {type}: invalid syntax");
}
