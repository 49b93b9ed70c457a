using Google.Protobuf.WellKnownTypes;

namespace Kubeflow.Pipelines.Local;

/// <summary>What is less in CEL: numbers on one line whatever their kind, texts by code point, false before true.</summary>
internal static class CelOrder
{
    /// <exception cref="CelFault">The two have no order.</exception>
    public static int Compare(string operation, object? left, object? right) => (left, right) switch
    {
        (long or ulong or double, long or ulong or double) => OfNumbers(left, right),
        (string a, string b) => OfTexts(a, b),
        (bool a, bool b) => a.CompareTo(b),
        (byte[] a, byte[] b) => a.AsSpan().SequenceCompareTo(b),
        (Duration a, Duration b) => (a.Seconds, a.Nanos).CompareTo((b.Seconds, b.Nanos)),
        (IComparable a and not string, not null) when a.GetType() == right.GetType() => a.CompareTo(right),
        _ => throw CelFault.NoOverload(operation, left, right),
    };

    public static int OfNumbers(object left, object right) => (left, right) switch
    {
        (long a, long b) => a.CompareTo(b),
        (ulong a, ulong b) => a.CompareTo(b),
        (long a, ulong b) => a < 0 ? -1 : ((ulong)a).CompareTo(b),
        (ulong, long) => -OfNumbers(right, left),
        (double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? throw new CelFault("NaN is neither less nor greater than a number") : a.CompareTo(b),
        (double a, _) => OfNumbers(a, right is long whole ? whole : (double)(ulong)right),
        _ => -OfNumbers(right, left),
    };

    // UTF-16 puts some code points in another order than CEL does.
    private static int OfTexts(string a, string b)
    {
        var (first, second) = (a.EnumerateRunes(), b.EnumerateRunes());
        while (true)
        {
            var (hasFirst, hasSecond) = (first.MoveNext(), second.MoveNext());
            if (!hasFirst || !hasSecond)
                return hasFirst.CompareTo(hasSecond);
            if (first.Current != second.Current)
                return first.Current.CompareTo(second.Current);
        }
    }
}
