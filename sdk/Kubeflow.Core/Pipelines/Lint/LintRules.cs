namespace Kubeflow.Pipelines.Lint;

/// <summary>All rules, in the order of their ids.</summary>
internal static class LintRules
{
    public static IReadOnlyList<Func<LintScope, IEnumerable<LintFinding>>> All { get; } =
    [
        FieldOfAnotherVersion.Find,
        KubernetesSettingOfAnotherVersion.Find,
    ];
}
