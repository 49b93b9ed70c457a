namespace Kubeflow.Clusters.Local;

/// <summary>When values are equal: numbers of all types by value, lists that are sets or maps in any order.</summary>
internal sealed class CelEquality : IEqualityComparer<object>
{
    /// <summary>The one there is.</summary>
    public static CelEquality Instance { get; } = new();

    /// <summary>Whether two values are equal.</summary>
    public static bool Same(object? a, object? b) => (a, b) switch
    {
        (null, _) or (_, null) => a is null && b is null,
        (long or ulong or double, long or ulong or double) => Order(a, b) == 0,
        (byte[] x, byte[] y) => x.AsSpan().SequenceEqual(y),
        (ICelMap x, ICelMap y) => x.Count == y.Count && x.Keys.All(k => x.TryGet(k, out var v) && y.TryGet(k, out var w) && Same(v, w)),
        (IReadOnlyList<object?> x, IReadOnlyList<object?> y) => Same(x, y),
        (CelOptional x, CelOptional y) => x.HasValue == y.HasValue && Same(x.Value, y.Value),
        _ => a.Equals(b),
    };

    /// <summary>Which of two values is the lesser one; null if they have no order.</summary>
    public static int? Order(object? a, object? b) => (a, b) switch
    {
        (long x, long y) => x.CompareTo(y),
        (ulong x, ulong y) => x.CompareTo(y),
        (double.NaN, _) or (_, double.NaN) => null,
        (double x, double y) => x.CompareTo(y),
        (long x, ulong y) => ((decimal)x).CompareTo(y),
        (ulong x, long y) => ((decimal)x).CompareTo(y),
        (double x, long y) => x.CompareTo(y),
        (double x, ulong y) => x.CompareTo(y),
        (long or ulong, double y) => -y.CompareTo(Convert.ToDouble(a, System.Globalization.CultureInfo.InvariantCulture)),
        (string x, string y) => string.CompareOrdinal(x, y),
        (bool x, bool y) => x.CompareTo(y),
        (byte[] x, byte[] y) => x.AsSpan().SequenceCompareTo(y),
        (TimeSpan x, TimeSpan y) => x.CompareTo(y),
        (DateTimeOffset x, DateTimeOffset y) => x.CompareTo(y),
        _ => null,
    };

    bool IEqualityComparer<object>.Equals(object? x, object? y) => Same(x, y);

    int IEqualityComparer<object>.GetHashCode(object value) => value switch
    {
        long or ulong or double => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture).GetHashCode(),
        _ => value.GetHashCode(),
    };

    private static bool Same(IReadOnlyList<object?> a, IReadOnlyList<object?> b)
    {
        if (a.Count != b.Count)
            return false;
        if (a is CelList { IsUnordered: true })
            return a.All(i => b.Any(o => Same(i, o)));
        for (var i = 0; i < a.Count; i++)
            if (!Same(a[i], b[i]))
                return false;
        return true;
    }
}
