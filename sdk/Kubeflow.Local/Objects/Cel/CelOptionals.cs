namespace Kubeflow.Clusters.Local;

/// <summary>Functions of values that may not be there.</summary>
internal static class CelOptionals
{
    /// <summary>Adds them.</summary>
    public static void AddTo(CelTable functions)
    {
        functions[("optional.none", 0, false)] = _ => CelOptional.None;
        functions[("optional.of", 1, false)] = a => CelOptional.Of(a[0]);
        functions[("optional.ofNonZeroValue", 1, false)] = a => IsZero(a[0]) ? CelOptional.None : CelOptional.Of(a[0]);
        functions[("hasValue", 0, true)] = a => Of(a[0]).HasValue;
        functions[("value", 0, true)] = a => Of(a[0]) is { HasValue: true } some ? some.Value : throw new CelError("optional.none() dereference");
        functions[("orValue", 1, true)] = a => Of(a[0]) is { HasValue: true } some ? some.Value : a[1];
        functions[("or", 1, true)] = a => Of(a[0]).HasValue ? a[0] : Of(a[1]);
    }

    private static CelOptional Of(object? value) => CelLibrary.As<CelOptional>(value, "optional");

    private static bool IsZero(object? value) => value switch
    {
        null or false or 0L or 0UL or 0.0 or "" => true,
        ICelMap map => map.Count == 0,
        IReadOnlyList<object?> list => list.Count == 0,
        _ => false,
    };
}
