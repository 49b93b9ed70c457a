using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>List of artifacts handed into a graph: KFP keeps one artifact a name there.</summary>
internal static class ArtifactListIntoAGraph
{
    public static readonly Rule Rule = new("KF6022", "List of artifacts into a graph");

    public static IEnumerable<LintFinding> Find(LintScope scope) => !scope.IsKfp
        ? []
        : from task in scope.Tasks
          where task.Component.Dag is not null
          from given in (task.Spec.Inputs?.Artifacts).OrEmpty()
          where task.Component.InputDefinitions?.Artifacts?.GetValueOrDefault(given.Key)?.IsArtifactList == true
          select scope.Find(
              LintEffect.Risky, Rule, $"The list of artifacts '{given.Key}' goes into '{task.Name}', a graph, where KFP hands on only one of them.",
              "Use the list in the graph that collects it, or hand on a list of addresses.", [.. task.Path, "inputs", "artifacts", given.Key]);
}
