namespace Kubeflow.Remote.Objects;

/// <summary>Selectors as parameters.</summary>
internal static class Selector
{
    /// <summary>The parameter; null if nothing is selected.</summary>
    public static string? Query(string selector) => string.IsNullOrWhiteSpace(selector) ? null : selector;
}
