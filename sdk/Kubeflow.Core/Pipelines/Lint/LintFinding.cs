namespace Kubeflow.Pipelines;

/// <summary>What lint found: the mistake, and what it does on the target.</summary>
/// <param name="Fault">The rule, the reason, the place and the fix.</param>
/// <param name="Effect">What happens there.</param>
public sealed record LintFinding(Fault Fault, LintEffect Effect)
{
    /// <summary>Whether the pipeline is wrong wherever it runs; all else is a warning about one target.</summary>
    public bool IsError => Effect == LintEffect.Broken;

    /// <summary>Whether the pipeline must not be submitted so: the target refuses it, or its run fails.</summary>
    public bool StopsSubmission => Effect is LintEffect.Broken or LintEffect.Refused or LintEffect.Fails;

    /// <summary><c>p.yaml:12: warning KF6003: reason fix</c>, as compilers print it.</summary>
    public override string ToString()
    {
        var place = Fault.Location.ToString();
        return $"{(place.Length > 0 ? place + ": " : "")}{(IsError ? "error" : "warning")} {Fault.Rule.Id}: {Fault.Message}{(Fault.Hint.Length > 0 ? " " + Fault.Hint : "")}";
    }
}
