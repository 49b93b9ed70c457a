namespace Kubeflow.Pipelines.Lint;

/// <summary>Loop over artifacts: KFP's compiler writes it, and none of its servers takes it.</summary>
internal static class ArtifactLoop
{
    public static readonly Rule Rule = new("KF6005", "Loop over artifacts");

    public static IEnumerable<LintFinding> Find(LintScope scope) => !scope.IsKfp
        ? []
        : scope.Tasks.Where(t => t.Spec.ArtifactIterator is not null).Select(t => scope.Find(
            LintEffect.Refused, Rule, $"Loop '{t.Name}' runs over artifacts, which no version of KFP takes.",
            "Loop over a list of names or addresses and bring each artifact in inside the loop, or run it with --target local.", [.. t.Path, "artifactIterator"]));
}
