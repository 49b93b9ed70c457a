namespace Kubeflow.Pipelines;

/// <summary>What lint found: something that will not do on the target, or nowhere.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Where">The place in the document, such as <c>root.dag.tasks.train</c>.</param>
/// <param name="Message">What happens there, and why.</param>
/// <param name="Hint">What to do.</param>
public sealed record LintFinding(Rule Rule, string Where, string Message, string Hint)
{
    /// <summary>What happens on the target.</summary>
    public LintEffect Effect { get; init; }

    /// <summary>The line of the user's file, if the document remembers it.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Whether the pipeline is wrong wherever it runs; all else is a warning about one target.</summary>
    public bool IsError => Effect == LintEffect.Broken;

    /// <summary>Whether the pipeline must not be submitted so: the target refuses it, or its run fails.</summary>
    public bool StopsSubmission => Effect is LintEffect.Broken or LintEffect.Refused or LintEffect.Fails;

    /// <summary><c>p.yaml:12: warning KF6003: reason fix</c>, as compilers print it; the place in the document where no line is known.</summary>
    public override string ToString()
    {
        var place = Location.ToString() is { Length: > 0 } line ? line : Where;
        return $"{(place.Length > 0 ? place + ": " : "")}{(IsError ? "error" : "warning")} {Rule.Id}: {Message}{(Hint.Length > 0 ? " " + Hint : "")}";
    }

    internal static LintFinding OfFault(Fault fault) => new(fault.Rule, "", fault.Message, fault.Hint) { Effect = LintEffect.Broken, Location = fault.Location };

    internal Fault ToFault() => new(Rule, Message, Hint, Location);
}
