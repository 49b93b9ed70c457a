namespace Kubeflow.Clusters.Local;

/// <summary>What a piece of an expression is.</summary>
internal enum CelTokenKind
{
    /// <summary>Nothing more.</summary>
    End,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A constant.</summary>
    Constant,

    /// <summary>An operator or bracket.</summary>
    Sign,
}

/// <summary>A piece of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Value">The value of a constant.</param>
/// <param name="At">Where it starts.</param>
internal readonly record struct CelToken(CelTokenKind Kind, string Text, object? Value, int At);
