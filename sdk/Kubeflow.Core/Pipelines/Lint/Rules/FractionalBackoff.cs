namespace Kubeflow.Pipelines.Lint;

/// <summary>Backoff factor with a fraction: Argo, which carries out retries, reads whole numbers only.</summary>
internal static class FractionalBackoff
{
    public static readonly Rule Rule = new("KF6014", "Backoff factor with a fraction");

    public static IEnumerable<LintFinding> Find(LintScope scope) => scope.IsLocal || scope.IsKfpBefore(5)
        ? []
        : scope.Tasks.Where(t => t.Spec.RetryPolicy?.BackoffFactor is { } factor && !Math.Truncate(factor).Equals(factor)).Select(t => scope.Find(
            scope.IsKfp ? LintEffect.Fails : LintEffect.Ignored, Rule,
            $"The backoff factor {Shown(t.Spec.RetryPolicy!.BackoffFactor!.Value)} of '{t.Name}' has a fraction, and Argo reads whole numbers only{(scope.IsKfp ? ": the task fails" : "")}.",
            "Write 2, or 1 for equal waits.", [.. t.Path, "retryPolicy", "backoffFactor"]));

    private static string Shown(double factor) => factor.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
