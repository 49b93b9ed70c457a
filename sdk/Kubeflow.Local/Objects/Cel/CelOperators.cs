namespace Kubeflow.Clusters.Local;

/// <summary>The operators.</summary>
internal static class CelOperators
{
    /// <summary>The code of an operator; null if the name is none.</summary>
    public static CelCode? Build(string sign, CelCode[] arguments) => (sign, arguments) switch
    {
        ("?:", [var condition, var yes, var no]) => new(frame => condition.Decide(frame) ? yes.Run(frame) : no.Run(frame), yes.Schema),
        ("&&", [var a, var b]) => Junction(a, b, decisive: false),
        ("||", [var a, var b]) => Junction(a, b, decisive: true),
        ("!", [var a]) => new(frame => !a.Decide(frame)),
        ("neg", [var a]) => new(frame => CelArithmetic.Negate(a.Run(frame))),
        ("==", [var a, var b]) => new(frame => CelEquality.Same(a.Run(frame), b.Run(frame))),
        ("!=", [var a, var b]) => new(frame => !CelEquality.Same(a.Run(frame), b.Run(frame))),
        ("<", [var a, var b]) => new(frame => Order(a, b, frame, sign) < 0),
        ("<=", [var a, var b]) => new(frame => Order(a, b, frame, sign) <= 0),
        (">", [var a, var b]) => new(frame => Order(a, b, frame, sign) > 0),
        (">=", [var a, var b]) => new(frame => Order(a, b, frame, sign) >= 0),
        ("in", [var a, var b]) => new(frame => In(a.Run(frame), b.Run(frame))),
        ("+" or "-" or "*" or "/" or "%", [var a, var b]) => new(frame => CelArithmetic.Do(sign[0], a.Run(frame), b.Run(frame))),
        _ => null,
    };

    // An error on one side does not count if the other one decides.
    private static CelCode Junction(CelCode a, CelCode b, bool decisive) => new(frame =>
    {
        bool left;
        try
        {
            left = a.Decide(frame);
        }
        catch (CelError)
        {
            if (b.Decide(frame) == decisive)
                return decisive;
            throw;
        }
        return left == decisive ? decisive : b.Decide(frame);
    });

    private static int? Order(CelCode a, CelCode b, CelFrame frame, string sign)
    {
        var (left, right) = (a.Run(frame), b.Run(frame));
        if (left is double.NaN || right is double.NaN)
            return null;
        return CelEquality.Order(left, right) ?? throw CelError.NoOverload($"_{sign}_");
    }

    private static bool In(object? item, object? of) => of switch
    {
        ICelMap map => map.TryGet(item, out _),
        IReadOnlyList<object?> list => list.Any(i => CelEquality.Same(i, item)),
        _ => throw CelError.NoOverload("@in"),
    };
}
