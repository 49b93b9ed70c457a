namespace Kubeflow.Pipelines.Lint;

/// <summary>Limit of a loop's parallelism before KFP 2.2.</summary>
internal static class UnlimitedLoop
{
    public static readonly Rule Rule = new("KF6011", "Limit that does not hold");

    public static IEnumerable<LintFinding> Find(LintScope scope) => !scope.IsKfpBefore(2)
        ? []
        : scope.Tasks.Where(t => t.Spec.IteratorPolicy?.ParallelismLimit > 0).Select(t => scope.Find(
            LintEffect.Ignored, Rule, $"{scope.Where} runs all iterations of '{t.Name}' at once, whatever its limit of {t.Spec.IteratorPolicy!.ParallelismLimit}.",
            "Use KFP 2.2 or later, or loop over fewer items.", [.. t.Path, "iteratorPolicy"]));
}
