using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Artifact of whichever branch ran, before KFP 2.17: lost when the first branch is skipped.</summary>
internal static class OneOfArtifacts
{
    public static readonly Rule Rule = new("KF6008", "Artifact of whichever branch ran");

    public static IEnumerable<LintFinding> Find(LintScope scope) => !scope.IsKfpBefore(17)
        ? []
        : from graph in scope.Graphs
          from output in (graph.Component.Dag!.Outputs?.Artifacts).OrEmpty()
          where output.Value.ArtifactSelectors?.Count > 1
          select scope.Find(
              LintEffect.Risky, Rule, $"{scope.Where} loses the artifact '{output.Key}' of {graph.Name} when its first branch is skipped.",
              "Use KFP 2.17 or later, or let the branches give a parameter, such as the artifact's address.", [.. graph.Path, "dag", "outputs", "artifacts", output.Key]);
}
