namespace Kubeflow.Clusters.Local;

/// <summary>Loops over lists, maps and optional values.</summary>
internal static class CelLoop
{
    /// <summary>Every round, with the variables set to it; gives the first variable.</summary>
    /// <param name="range">What is looped over.</param>
    /// <param name="first">The slot of the item, or of the index or key if there are two variables.</param>
    /// <param name="second">The slot of the item or value; negative if there is one variable.</param>
    /// <param name="frame">The evaluation.</param>
    public static IEnumerable<object?> Over(object? range, int first, int second, CelFrame frame)
    {
        var rounds = range switch
        {
            ICelMap map => map.Keys.Select(k => (k, map.TryGet(k, out var v) ? v : null)),
            IReadOnlyList<object?> list => list.Select((v, i) => second < 0 ? (v, null) : ((object?)(long)i, v)),
            CelOptional { HasValue: true } some => [(some.Value, null)],
            CelOptional => [],
            _ => throw CelError.NoOverload("comprehension"),
        };
        foreach (var (one, other) in rounds)
        {
            frame.Step();
            frame.Slots[first] = one;
            if (second >= 0)
                frame.Slots[second] = other;
            yield return one;
        }
    }

    /// <summary>Whether any round decides. Errors count only if none does.</summary>
    public static object? Any(IEnumerable<object?> rounds, CelFrame frame, CelCode condition, bool decisive)
    {
        CelError? error = null;
        foreach (var _ in rounds)
            try
            {
                if (condition.Decide(frame) == decisive)
                    return decisive;
            }
            catch (CelError fault)
            {
                error ??= fault;
            }
        return error is null ? !decisive : throw error;
    }

    /// <summary>Whether exactly one round holds.</summary>
    public static object? One(IEnumerable<object?> rounds, CelFrame frame, CelCode[] parts) => rounds.Count(_ => parts[0].Decide(frame)) == 1;

    /// <summary>The values of the rounds that hold.</summary>
    public static object? Chosen(IEnumerable<object?> rounds, CelFrame frame, CelCode[] parts) =>
        rounds.Where(_ => parts[0].Decide(frame)).Select(_ => parts[1].Run(frame)).ToList();

    /// <summary>A map with the same keys.</summary>
    public static object? Map(IEnumerable<object?> rounds, CelFrame frame, CelCode? condition, CelCode value)
    {
        var map = new CelMap();
        foreach (var key in rounds)
            if (condition?.Decide(frame) is not false)
                map.Add(key, value.Run(frame));
        return map;
    }
}
