namespace Kubeflow.Pipelines.Local;

/// <summary>What is equal in CEL: numbers by value whatever their kind; values of unlike types are unequal, which is no error.</summary>
internal static class CelEquality
{
    public static bool Equal(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (double a, double b) => a == b,
        (long or ulong or double, long or ulong or double) => !IsNaN(left) && !IsNaN(right) && CelOrder.OfNumbers(left, right) == 0,
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => a.Count == b.Count && a.Zip(b).All(p => Equal(p.First, p.Second)),
        (CelMap a, CelMap b) => a.Count == b.Count && a.Keys.All(k => b.TryGet(k, out var other) && Equal(a.Get(k), other)),
        _ => left.Equals(right),
    };

    /// <summary>The operator <c>in</c>: an item of a list, a key of a map.</summary>
    /// <exception cref="CelFault">The right side is neither.</exception>
    public static bool In(object? item, object? items) => items switch
    {
        IReadOnlyList<object?> list => list.Any(i => Equal(item, i)),
        CelMap map => map.TryGet(item, out _),
        _ => throw CelFault.NoOverload("in", item, items),
    };

    private static bool IsNaN(object value) => value is double number && double.IsNaN(number);
}
