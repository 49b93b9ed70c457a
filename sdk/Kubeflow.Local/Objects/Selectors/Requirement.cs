namespace Kubeflow.Clusters.Local;

/// <summary>How a label is compared.</summary>
internal enum LabelOperator
{
    /// <summary>It is there with one of the values.</summary>
    In,

    /// <summary>It is not there, or with another value.</summary>
    NotIn,

    /// <summary>It is there.</summary>
    Exists,

    /// <summary>It is not there.</summary>
    DoesNotExist,

    /// <summary>It is a greater whole number.</summary>
    GreaterThan,

    /// <summary>It is a lesser whole number.</summary>
    LessThan,
}

/// <summary>What a label must be.</summary>
/// <param name="Key">The label.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Values">What it is compared with.</param>
internal sealed record Requirement(string Key, LabelOperator Operator, IReadOnlyList<string> Values)
{
    /// <summary>Whether a label is so; null if it is not there.</summary>
    public bool Holds(string? value) => Operator switch
    {
        LabelOperator.In => value is not null && Values.Contains(value),
        LabelOperator.NotIn => value is null || !Values.Contains(value),
        LabelOperator.Exists => value is not null,
        LabelOperator.DoesNotExist => value is null,
        LabelOperator.GreaterThan => Compare(value) > 0,
        _ => Compare(value) < 0,
    };

    private int Compare(string? value) =>
        long.TryParse(value, out var number) && long.TryParse(Values[0], out var other) ? number.CompareTo(other) : 0;
}
