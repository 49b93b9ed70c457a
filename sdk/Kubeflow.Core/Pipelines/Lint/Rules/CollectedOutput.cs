using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Values collected from a loop before KFP 2.14.</summary>
internal static class CollectedOutput
{
    public static readonly Rule Rule = new("KF6009", "Values collected from a loop");

    public static bool IsLoop(LintTask task) => task.Spec.ParameterIterator is not null || task.Spec.ArtifactIterator is not null;

    public static IEnumerable<LintFinding> Find(LintScope scope) => scope.IsKfpBefore(14) ? scope.Tasks.SelectMany(t => Of(scope, t)) : [];

    private static IEnumerable<LintFinding> Of(LintScope scope, LintTask task)
    {
        var parameters = (task.Spec.Inputs?.Parameters).OrEmpty().Select(p => (Input: p.Key, Producer: p.Value.TaskOutputParameter?.ProducerTask, Kind: "parameters"));
        var artifacts = (task.Spec.Inputs?.Artifacts).OrEmpty().Select(a => (Input: a.Key, Producer: a.Value.TaskOutputArtifact?.ProducerTask, Kind: "artifacts"));
        return from given in parameters.Concat(artifacts)
               let producer = scope.Beside(task, given.Producer)
               where producer is not null && IsLoop(producer)
               select scope.Find(
                   LintEffect.Fails, Rule, $"'{task.Name}' takes '{given.Input}' from all iterations of '{producer.Name}', which {scope.Where} does not collect.",
                   "Use KFP 2.14 or later, or let the iterations write where a later step reads.", [.. task.Path, "inputs", given.Kind, given.Input]);
    }
}
