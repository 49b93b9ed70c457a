namespace Kubeflow.Clusters.Local;

/// <summary>A value that may not be there.</summary>
/// <param name="HasValue">Whether it is.</param>
/// <param name="Value">The value.</param>
internal sealed record CelOptional(bool HasValue, object? Value)
{
    /// <summary>No value.</summary>
    public static CelOptional None { get; } = new(false, null);

    /// <summary>A value.</summary>
    public static CelOptional Of(object? value) => new(true, value);
}
