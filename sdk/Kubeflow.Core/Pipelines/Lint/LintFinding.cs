namespace Kubeflow.Pipelines;

/// <summary>Something that is right in the document, and will not do on the target.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Where">The place in the document, such as <c>root.dag.tasks.train</c>.</param>
/// <param name="Message">What happens there, and why.</param>
/// <param name="Hint">What to do.</param>
public sealed record LintFinding(Rule Rule, string Where, string Message, string Hint)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => $"{Where}: {Rule.Id}: {Message} {Hint}";
}
