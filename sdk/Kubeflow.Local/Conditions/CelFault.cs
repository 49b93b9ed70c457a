namespace Kubeflow.Pipelines.Local;

/// <summary>Why an expression cannot be evaluated, as the middle of a sentence.</summary>
internal sealed class CelFault(string reason) : Exception(reason)
{
    /// <summary>No operation or function of this name takes values of these types.</summary>
    public static CelFault NoOverload(string operation, params IEnumerable<object?> values) =>
        new($"{operation} does not take {string.Join(" and ", values.Select(CelTypes.Shown))}");
}
