using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Which labels objects must have.</summary>
internal sealed class LabelSelector
{
    private readonly IReadOnlyList<Requirement> _requirements;

    private LabelSelector(IReadOnlyList<Requirement> requirements) => _requirements = requirements;

    /// <summary>Everything.</summary>
    public static LabelSelector Everything { get; } = new([]);

    /// <summary>Whether it selects everything.</summary>
    public bool IsEmpty => _requirements.Count == 0;

    /// <summary>What is asked.</summary>
    public IReadOnlyList<Requirement> Requirements => _requirements;

    /// <summary>Reads a selector such as <c>app=digits,tier in (a, b),!canary</c>.</summary>
    /// <exception cref="ClusterException">It is none (400).</exception>
    public static LabelSelector Parse(string text) => string.IsNullOrWhiteSpace(text) ? Everything : new(new LabelSelectorParser(text).Parse());

    /// <summary>Reads the form of documents: <c>matchLabels</c> and <c>matchExpressions</c>; null selects nothing, an empty one everything.</summary>
    /// <exception cref="ClusterException">It is none (400).</exception>
    public static LabelSelector? From(JsonObject? selector) => selector is null ? null : new(LabelSelectorDocument.Read(selector));

    /// <summary>Whether labels are selected.</summary>
    public bool Matches(JsonObject? labels)
    {
        foreach (var requirement in _requirements)
            if (!requirement.Holds(labels?[requirement.Key] is JsonValue value && value.TryGetValue(out string? text) ? text : null))
                return false;
        return true;
    }

    /// <summary>Whether an object's labels are selected.</summary>
    public bool MatchesObject(JsonObject document) => IsEmpty || Matches(document["metadata"]?["labels"] as JsonObject);
}
