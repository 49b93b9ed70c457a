namespace Kubeflow.Clusters.Local;

/// <summary>Functions of lists and sets.</summary>
internal static class CelLists
{
    /// <summary>Adds them.</summary>
    public static void AddTo(CelTable functions)
    {
        functions[("isSorted", 0, true)] = a => List(a[0]) is var list && list.Zip(list.Skip(1)).All(p => Order(p.First, p.Second) <= 0);
        functions[("sum", 0, true)] = a => List(a[0]) is { Count: > 0 } list ? list.Aggregate((x, y) => CelArithmetic.Do('+', x, y)) : 0L;
        functions[("min", 0, true)] = a => Best(a[0], -1);
        functions[("max", 0, true)] = a => Best(a[0], 1);
        functions[("sort", 0, true)] = a => List(a[0]).Order(Comparer<object?>.Create(Order)).ToList();
        functions[("distinct", 0, true)] = a => List(a[0]).Distinct(CelEquality.Instance!).ToList();
        functions[("flatten", 0, true)] = a => List(a[0]).SelectMany(i => i as IReadOnlyList<object?> ?? [i]).ToList();
        functions[("slice", 2, true)] = a => List(a[0]).Skip((int)CelLibrary.As<long>(a[1], "slice")).Take((int)(CelLibrary.As<long>(a[2], "slice") - CelLibrary.As<long>(a[1], "slice"))).ToList();
        functions[("lists.range", 1, false)] = a => Enumerable.Range(0, (int)Math.Clamp(CelLibrary.As<long>(a[0], "lists.range"), 0, 1_000_000)).Select(i => (object?)(long)i).ToList();
        functions[("sets.contains", 2, false)] = a => List(a[1]).All(i => Has(a[0], i));
        functions[("sets.intersects", 2, false)] = a => List(a[1]).Any(i => Has(a[0], i));
        functions[("sets.equivalent", 2, false)] = a => List(a[1]).All(i => Has(a[0], i)) && List(a[0]).All(i => Has(a[1], i));
    }

    /// <summary>What functions of strings mean for lists.</summary>
    public static object? Fallback(string name, object?[] arguments) => (name, arguments) switch
    {
        ("indexOf", [IReadOnlyList<object?> list, var item]) => list.Select((v, i) => (v, i)).Where(p => CelEquality.Same(p.v, item)).Select(p => (long)p.i).FirstOrDefault(-1L),
        ("lastIndexOf", [IReadOnlyList<object?> list, var item]) => list.Select((v, i) => (v, i)).Where(p => CelEquality.Same(p.v, item)).Select(p => (long)p.i).LastOrDefault(-1L),
        ("reverse", [IReadOnlyList<object?> list]) => list.Reverse().ToList(),
        _ => throw CelError.NoOverload(name),
    };

    private static IReadOnlyList<object?> List(object? value) => CelLibrary.As<IReadOnlyList<object?>>(value, "list");

    private static bool Has(object? list, object? item) => List(list).Any(i => CelEquality.Same(i, item));

    private static int Order(object? a, object? b) => CelEquality.Order(a, b) ?? throw CelError.NoOverload("compare");

    private static object? Best(object? value, int sign) => List(value) is { Count: > 0 } list
        ? list.Aggregate((x, y) => Order(y, x) * sign > 0 ? y : x)
        : throw new CelError($"{(sign < 0 ? "min" : "max")} called on empty list");
}
