using System.Text.Json;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Executor of Google's cloud, or a hook, that no target runs.</summary>
internal static class ExecutorNobodyRuns
{
    public static readonly Rule Rule = new("KF6020", "Executor that the target does not run");

    public static IEnumerable<LintFinding> Find(LintScope scope)
    {
        foreach (var executor in scope.Executors)
        {
            var kind = executor.Spec.Resolver.ValueKind != JsonValueKind.Undefined ? "resolver" : executor.Spec.CustomJob.ValueKind != JsonValueKind.Undefined ? "customJob" : null;
            if (kind is not null)
                yield return scope.Find(
                    LintEffect.Refused, Rule, $"Executor '{executor.Label}' is a {kind}, which only Google's cloud runs.", "Run a container instead.", [.. executor.Path, kind]);
            if (executor.Spec.Container?.Lifecycle?.PreCacheCheck is not null)
                yield return scope.Find(
                    LintEffect.Ignored, Rule, $"The check before the cache (preCacheCheck) of executor '{executor.Label}' is run by Google's cloud only.",
                    "Leave it out.", [.. executor.Path, "container", "lifecycle"]);
        }
    }
}
