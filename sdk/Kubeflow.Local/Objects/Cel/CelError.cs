namespace Kubeflow.Clusters.Local;

/// <summary>Why an expression has no value for a document.</summary>
internal sealed class CelError(string reason) : Exception(reason)
{
    /// <summary>A function that the types do not have.</summary>
    public static CelError NoOverload(string function) => new($"no such overload: {function}");
}
