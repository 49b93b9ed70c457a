using System.Text;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Lint;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>Says before a pipeline is submitted what its target cannot run.</summary>
public static class Linter
{
    // On the server each executor stands about five times in the workflow's object, and etcd takes 1.5 MiB a request.
    private const int Copies = 5;
    private const int Limit = 1_500_000;

    /// <summary>Looks through a document.</summary>
    /// <param name="document">The compiled pipeline.</param>
    /// <param name="target">What it is to run on.</param>
    /// <returns>What will not do there, in the order of the document's parts; empty if all will.</returns>
    public static IReadOnlyList<LintFinding> Check(PipelineDocument document, TargetProfile target)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(target);
        var parts = new DocumentParts(document);
        var found = new List<LintFinding>();
        if (target.Kfp is { } version)
        {
            foreach (var feature in KfpFeatures.All.Where(f => f.From is null || version < f.From))
                found.AddRange(feature.Find(parts).Select(where => TargetLacks.Of(where, feature, target)));
            found.AddRange(NullConditions(parts));
            if (Size(document) is var size and > Limit)
                found.Add(TooLargeForEtcd.Of(size, Limit));
        }
        else if (target == TargetProfile.Local)
            found.AddRange(parts.KubernetesFields.Select(f => TargetLacks.Here(f.Where, f.Field)));
        return found;
    }

    // KFP's driver gives a condition no null: it fails with "the resolved input parameter is null".
    private static IEnumerable<LintFinding> NullConditions(DocumentParts parts)
    {
        var optional = KfpFeatures.Optional(parts.Document).ToHashSet();
        foreach (var (where, task, _) in parts.Tasks.Where(t => t.Task.TriggerPolicy?.Condition is not null && t.Where.StartsWith("root.", StringComparison.Ordinal)))
            foreach (var (input, source) in task.Inputs?.Parameters ?? new Dictionary<string, TaskInputParameterSpec>())
                if (source.ComponentInputParameter is { } name && optional.Contains(name) && task.TriggerPolicy!.Condition!.Contains($"'{input}'", StringComparison.Ordinal))
                    yield return NullInCondition.Of(where, name);
    }

    private static int Size(PipelineDocument document) =>
        (document.Spec.DeploymentSpec?.Executors?.Values ?? []).Sum(e => (e.Container?.Command ?? []).Concat(e.Container?.Args ?? []).Sum(w => Encoding.UTF8.GetByteCount(w)) * Copies)
        + Encoding.UTF8.GetByteCount(document.ToYaml());
}
