namespace Kubeflow.Clusters.Local;

/// <summary>Sums and products.</summary>
internal static class CelArithmetic
{
    /// <summary>Does one.</summary>
    /// <exception cref="CelError">The types have no such operation, or the result does not fit.</exception>
    public static object? Do(char sign, object? a, object? b)
    {
        try
        {
            return (a, b) switch
            {
                (long x, long y) => Whole(sign, x, y),
                (double x, double y) => Real(sign, x, y),
                (ulong x, ulong y) => Natural(sign, x, y),
                (string x, string y) when sign == '+' => x + y,
                (byte[] x, byte[] y) when sign == '+' => (byte[])[.. x, .. y],
                (IReadOnlyList<object?> x, IReadOnlyList<object?> y) when sign == '+' => Join(x, y),
                (TimeSpan x, TimeSpan y) when sign is '+' or '-' => sign == '+' ? x + y : x - y,
                (DateTimeOffset x, TimeSpan y) when sign is '+' or '-' => sign == '+' ? x + y : x - y,
                (TimeSpan x, DateTimeOffset y) when sign == '+' => y + x,
                (DateTimeOffset x, DateTimeOffset y) when sign == '-' => x - y,
                _ => throw CelError.NoOverload($"_{sign}_"),
            };
        }
        catch (DivideByZeroException)
        {
            throw new CelError(sign == '%' ? "modulus by zero" : "division by zero");
        }
        catch (Exception fault) when (fault is OverflowException or ArgumentOutOfRangeException)
        {
            throw new CelError("return error for overflow");
        }
    }

    /// <summary>The value with the other sign.</summary>
    public static object Negate(object? value) => value switch
    {
        long.MinValue => throw new CelError("return error for overflow"),
        long whole => -whole,
        double real => -real,
        TimeSpan span => -span,
        _ => throw CelError.NoOverload("-_"),
    };

    private static long Whole(char sign, long a, long b) => checked(sign switch
    {
        '+' => a + b,
        '-' => a - b,
        '*' => a * b,
        '/' => a / b,
        _ => b == -1 ? 0L : a % b,
    });

    private static ulong Natural(char sign, ulong a, ulong b) => checked(sign switch
    {
        '+' => a + b,
        '-' => a - b,
        '*' => a * b,
        '/' => a / b,
        _ => a % b,
    });

    private static double Real(char sign, double a, double b) => sign switch
    {
        '+' => a + b,
        '-' => a - b,
        '*' => a * b,
        '/' => a / b,
        _ => throw CelError.NoOverload("_%_"),
    };

    // Adding to a set adds what is not in it.
    private static object?[] Join(IReadOnlyList<object?> a, IReadOnlyList<object?> b) =>
        a is CelList { IsUnordered: true } ? [.. a, .. b.Where(i => !a.Any(o => CelEquality.Same(o, i)))] : [.. a, .. b];
}
