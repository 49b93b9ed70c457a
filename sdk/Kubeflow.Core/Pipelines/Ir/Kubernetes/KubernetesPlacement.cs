namespace Kubeflow.Pipelines.Ir;

internal sealed record NodeSelector
{
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    public TaskInputParameterSpec? NodeSelectorJson { get; init; }
}

internal sealed record Toleration
{
    public string? Key { get; init; }

    public string? Operator { get; init; }

    public string? Value { get; init; }

    public string? Effect { get; init; }

    public string? TolerationSeconds { get; init; }

    public TaskInputParameterSpec? TolerationJson { get; init; }
}

internal sealed record SelectorRequirement
{
    public string? Key { get; init; }

    public string? Operator { get; init; }

    public IReadOnlyList<string>? Values { get; init; }
}

internal sealed record NodeAffinityTerm
{
    public IReadOnlyList<SelectorRequirement>? MatchExpressions { get; init; }

    public IReadOnlyList<SelectorRequirement>? MatchFields { get; init; }

    public int? Weight { get; init; }

    public TaskInputParameterSpec? NodeAffinityJson { get; init; }
}

internal sealed record PodAffinityTerm
{
    public IReadOnlyList<SelectorRequirement>? MatchPodExpressions { get; init; }

    public IReadOnlyDictionary<string, string>? MatchPodLabels { get; init; }

    public string? TopologyKey { get; init; }

    public IReadOnlyList<string>? Namespaces { get; init; }

    public IReadOnlyList<SelectorRequirement>? MatchNamespaceExpressions { get; init; }

    public IReadOnlyDictionary<string, string>? MatchNamespaceLabels { get; init; }

    public int? Weight { get; init; }

    public bool? Anti { get; init; }
}
