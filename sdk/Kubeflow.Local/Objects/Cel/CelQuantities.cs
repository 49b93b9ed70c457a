using System.Numerics;

namespace Kubeflow.Clusters.Local;

/// <summary>Functions of amounts.</summary>
internal static class CelQuantities
{
    private static readonly BigInteger One = 1_000_000_000;

    /// <summary>Adds them.</summary>
    public static void AddTo(CelTable functions)
    {
        functions[("quantity", 1, false)] = a => CelQuantity.Read(CelLibrary.As<string>(a[0], "quantity")) ?? throw new CelError($"quantities must match the regular expression: {a[0]}");
        functions[("isQuantity", 1, false)] = a => CelQuantity.Read(CelLibrary.As<string>(a[0], "isQuantity")) is not null;
        functions[("isInteger", 0, true)] = a => Of(a[0]).IsWhole;
        functions[("asInteger", 0, true)] = a => Of(a[0]).IsWhole ? Of(a[0]).Whole : throw new CelError("cannot convert value to integer");
        functions[("asApproximateFloat", 0, true)] = a => Of(a[0]).Real;
        functions[("sign", 0, true)] = a => (long)Of(a[0]).Nano.Sign;
        functions[("isGreaterThan", 1, true)] = a => Of(a[0]).CompareTo(Of(a[1])) > 0;
        functions[("isLessThan", 1, true)] = a => Of(a[0]).CompareTo(Of(a[1])) < 0;
        functions[("compareTo", 1, true)] = a => (long)Of(a[0]).CompareTo(Of(a[1]));
        functions[("add", 1, true)] = a => new CelQuantity(Of(a[0]).Nano + Amount(a[1]));
        functions[("sub", 1, true)] = a => new CelQuantity(Of(a[0]).Nano - Amount(a[1]));
    }

    private static CelQuantity Of(object? value) => CelLibrary.As<CelQuantity>(value, "quantity");

    private static BigInteger Amount(object? value) => value is long whole ? whole * One : Of(value).Nano;
}
