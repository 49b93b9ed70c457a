using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Input artifact of the pipeline itself: no engine can be given one.</summary>
internal static class ArtifactOfTheRun
{
    public static readonly Rule Rule = new("KF6026", "Input artifact of the pipeline itself");

    public static IEnumerable<LintFinding> Find(LintScope scope) =>
        (scope.Spec.Root!.InputDefinitions?.Artifacts).OrEmpty().Where(a => a.Value.IsOptional != true).Select(a => scope.Find(
            LintEffect.Fails, Rule, $"The pipeline needs the artifact '{a.Key}', and a run can be given parameters only.",
            "Take the address as a parameter and bring the artifact in with an importer, or use the pipeline inside another.", "root", "inputDefinitions", "artifacts", a.Key));
}
