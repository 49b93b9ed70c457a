namespace Kubeflow.Pipelines.Local;

/// <summary>Macros over the items of a list or the keys of a map.</summary>
internal static class CelMacros
{
    private static readonly string[] Names = ["all", "exists", "exists_one", "map", "filter"];

    public static bool Is(string name, int arguments) => (Names.Contains(name) && arguments == 2) || (name == "map" && arguments == 3);

    /// <summary>One macro.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="items">What it goes over.</param>
    /// <param name="variable">The name of the item in the parts.</param>
    /// <param name="parts">What is asked of each item; of <c>map</c> with a filter, the filter and the value.</param>
    public static CelNode Of(string name, CelNode items, string variable, IReadOnlyList<CelNode> parts)
    {
        IEnumerable<CelScope> Each(CelScope scope) => Items(name, items.Run(scope)).Select(item => scope.With(variable, item));
        bool Holds(CelScope scope) => Truth(name, parts[0].Run(scope));
        return name switch
        {
            "all" => new(scope => Any(name, parts[0], Each(scope), decides: false) is null, "bool"),
            "exists" => new(scope => Any(name, parts[0], Each(scope), decides: true) is not null, "bool"),
            "exists_one" => new(scope => Each(scope).Count(Holds) == 1, "bool"),
            "filter" => new(scope => Each(scope).Where(Holds).Select(s => s.Get(variable)).ToList()),
            _ => new(scope => (parts.Count == 1 ? Each(scope) : Each(scope).Where(Holds)).Select(parts[^1].Run).ToList()),
        };
    }

    // As with && and ||, an item that decides wins over one that cannot be asked, wherever it stands.
    private static CelScope? Any(string name, CelNode part, IEnumerable<CelScope> items, bool decides)
    {
        CelFault? undecided = null;
        foreach (var item in items)
            if (part.Try(item) is { Fault: { } fault })
                undecided ??= fault;
            else if (Truth(name, part.Run(item)) == decides)
                return item;
        return undecided is null ? null : throw undecided;
    }

    private static bool Truth(string name, object? value) => value is bool truth ? truth : throw CelFault.NoOverload(name, value);

    private static IEnumerable<object?> Items(string name, object? value) => value switch
    {
        IReadOnlyList<object?> list => list,
        CelMap map => map.Keys.Cast<object?>(),
        _ => throw CelFault.NoOverload(name, value),
    };
}
