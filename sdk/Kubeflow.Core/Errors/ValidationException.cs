namespace Kubeflow;

/// <summary>All the mistakes of one definition or document, found together.</summary>
public sealed class ValidationException : KubeflowException
{
    /// <summary>Makes one.</summary>
    /// <param name="resource">What was validated, such as <c>pipeline 'digits'</c>.</param>
    /// <param name="faults">The mistakes; at least one.</param>
    public ValidationException(string resource, IReadOnlyList<Fault> faults)
        : base(faults[0].Rule.Id, Describe(resource, faults), resource: resource, location: faults[0].Location) => Faults = faults;

    /// <summary>The mistakes, in the order of the user's code.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    private static string Describe(string resource, IReadOnlyList<Fault> faults) =>
        faults.Count == 1
            ? faults[0].ToString()
            : $"{resource} has {faults.Count} faults:\n{string.Join('\n', faults.Select(f => "  " + f))}";
}
