namespace Kubeflow.Pipelines.Lint;

/// <summary>Exit task before KFP 2.4: it follows success only.</summary>
internal static class UnreliableExitTask
{
    public static readonly Rule Rule = new("KF6006", "Exit task that follows success only");

    public static IEnumerable<LintFinding> Find(LintScope scope) => !scope.IsKfpBefore(4)
        ? []
        : scope.Tasks.Where(t => t.RunsAnyway).Select(t => scope.Find(
            LintEffect.Risky, Rule, $"{scope.Where} runs '{t.Name}' only when what is before it succeeded.",
            "Use KFP 2.4 or later, or do the clean-up inside the steps.", [.. t.Path, "triggerPolicy", "strategy"]));
}
