using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Output of a nested pipeline or of branches before KFP 2.4, which did not hand values out of a graph.</summary>
internal static class OutputOfAGraph
{
    public static readonly Rule Rule = new("KF6007", "Output of a graph");

    public static IEnumerable<LintFinding> Find(LintScope scope) => scope.IsKfpBefore(4) ? scope.Tasks.SelectMany(t => Of(scope, t)) : [];

    private static IEnumerable<LintFinding> Of(LintScope scope, LintTask task)
    {
        foreach (var (input, source) in (task.Spec.Inputs?.Parameters).OrEmpty())
            if (IsGraph(scope, task, source.TaskOutputParameter?.ProducerTask))
                yield return Finding(scope, task, input, source.TaskOutputParameter!.ProducerTask!, "parameters");
        foreach (var (input, source) in (task.Spec.Inputs?.Artifacts).OrEmpty())
            if (IsGraph(scope, task, source.TaskOutputArtifact?.ProducerTask))
                yield return Finding(scope, task, input, source.TaskOutputArtifact!.ProducerTask!, "artifacts");
    }

    // What loops hand out has a rule and a version of its own.
    private static bool IsGraph(LintScope scope, LintTask task, string? producer) =>
        scope.Beside(task, producer) is { Component.Dag: not null } graph && !CollectedOutput.IsLoop(graph);

    private static LintFinding Finding(LintScope scope, LintTask task, string input, string producer, string kind) => scope.Find(
        LintEffect.Fails, Rule, $"'{task.Name}' takes '{input}' from '{producer}', a graph, and {scope.Where} hands no values out of graphs.",
        "Use KFP 2.4 or later, or put the tasks into one graph.", [.. task.Path, "inputs", kind, input]);
}
