namespace Kubeflow.Pipelines.Lint;

/// <summary>Retries that the server does not make.</summary>
internal static class RetryNotMade
{
    public static readonly Rule Rule = new("KF6013", "Retry that is not made");

    public static IEnumerable<LintFinding> Find(LintScope scope) =>
        from task in scope.Tasks
        where task.Spec.RetryPolicy?.MaxRetryCount > 0
        let since = task.Component.Dag is null ? 5 : 14
        where scope.IsKfpBefore(since)
        select scope.Find(
            LintEffect.Ignored, Rule, $"{scope.Where} does not try '{task.Name}' again{(since == 5 ? "" : ", which is a pipeline")}.",
            since == 5 ? "Use KFP 2.5 or later, or try again inside the step." : "Use KFP 2.14 or later, or set the retries on the tasks inside.", [.. task.Path, "retryPolicy"]);
}
