namespace Kubeflow.Pipelines.Lint;

/// <summary>Accelerator without a type or without a count: KFP passes over it.</summary>
internal static class HalfAnAccelerator
{
    public static readonly Rule Rule = new("KF6023", "Half an accelerator");

    public static IEnumerable<LintFinding> Find(LintScope scope) =>
        from executor in scope.Executors
        let accelerator = executor.Spec.Container?.Resources?.Accelerator
        where accelerator is not null && !scope.IsLocal
        let type = accelerator.ResourceType ?? accelerator.Type
        let count = accelerator.ResourceCount ?? accelerator.Count
        where string.IsNullOrEmpty(type) != string.IsNullOrEmpty(count)
        select scope.Find(
            LintEffect.Ignored, Rule, $"The accelerator of executor '{executor.Label}' has {(string.IsNullOrEmpty(type) ? "a count and no type" : "a type and no count")}, and the step gets none.",
            "Give both, such as nvidia.com/gpu and 1.", [.. executor.Path, "container", "resources", "accelerator"]);
}
