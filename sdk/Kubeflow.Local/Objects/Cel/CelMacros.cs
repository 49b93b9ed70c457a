namespace Kubeflow.Clusters.Local;

/// <summary>What looks like a function but names variables or fields: <c>has</c>, <c>all</c>, <c>exists</c>, <c>map</c>, <c>filter</c> and their like.</summary>
internal static class CelMacros
{
    /// <summary>The code of a macro; null if the call is none.</summary>
    /// <exception cref="CelRuleFault">It is written wrong.</exception>
    public static CelCode? Build(CelTree.Call call, CelScope scope, CelCompiler compiler)
    {
        if (call is { Receiver: null, Function: "has", Arguments.Count: 1 })
            return call.Arguments[0] is CelTree.Select { Optional: false } select
                ? CelAccess.Has(select, compiler.Build(select.Of, scope))
                : throw new CelRuleFault("invalid argument to has() macro");
        if (call.Receiver is null || Loop(call) is not { } loop)
            return null;
        var (first, second) = (Variable(call.Arguments[0]), loop.Names == 2 ? Variable(call.Arguments[1]) : null);
        if (first is null || (loop.Names == 2 && second is null))
            throw new CelRuleFault($"argument to {call.Function}() must be a simple name");
        var range = compiler.Build(call.Receiver, scope);
        var (key, value) = (compiler.Slot(), compiler.Slot());
        var item = range.Schema?.Items;
        var inner = second is null
            ? scope.With(first, key, item)
            : scope.With(first, key, null).With(second, value, item ?? range.Schema?.Additional);
        var parts = call.Arguments.Skip(loop.Names).Select(a => compiler.Build(a, inner)).ToArray();
        return new(frame => loop.Run(CelLoop.Over(range.Run(frame), key, second is null ? -1 : value, frame), frame, parts));
    }

    private static (int Names, Func<IEnumerable<object?>, CelFrame, CelCode[], object?> Run)? Loop(CelTree.Call call) => (call.Function, call.Arguments.Count) switch
    {
        ("all", 2) => (1, (rounds, frame, parts) => CelLoop.Any(rounds, frame, parts[0], decisive: false)),
        ("exists", 2) => (1, (rounds, frame, parts) => CelLoop.Any(rounds, frame, parts[0], decisive: true)),
        ("exists_one" or "existsOne", 2) => (1, CelLoop.One),
        ("map", 2) => (1, (rounds, frame, parts) => rounds.Select(_ => parts[0].Run(frame)).ToList()),
        ("map", 3) => (1, CelLoop.Chosen),
        ("filter", 2) => (1, (rounds, frame, parts) => rounds.Where(_ => parts[0].Decide(frame)).ToList()),
        ("all", 3) => (2, (rounds, frame, parts) => CelLoop.Any(rounds, frame, parts[0], decisive: false)),
        ("exists", 3) => (2, (rounds, frame, parts) => CelLoop.Any(rounds, frame, parts[0], decisive: true)),
        ("exists_one" or "existsOne", 3) => (2, CelLoop.One),
        ("transformList", 3) => (2, (rounds, frame, parts) => rounds.Select(_ => parts[0].Run(frame)).ToList()),
        ("transformList", 4) => (2, CelLoop.Chosen),
        ("transformMap", 3) => (2, (rounds, frame, parts) => CelLoop.Map(rounds, frame, null, parts[0])),
        ("transformMap", 4) => (2, (rounds, frame, parts) => CelLoop.Map(rounds, frame, parts[0], parts[1])),
        ("optMap", 2) => (1, (rounds, frame, parts) => rounds.Select(_ => (object?)CelOptional.Of(parts[0].Run(frame))).FirstOrDefault(CelOptional.None)),
        ("optFlatMap", 2) => (1, (rounds, frame, parts) => rounds.Select(_ => parts[0].Run(frame)).FirstOrDefault(CelOptional.None)),
        _ => null,
    };

    private static string? Variable(CelTree tree) => (tree as CelTree.Name)?.Text;
}
