using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <summary>Mistakes of the kinds before TrainJob that need no cluster to be seen.</summary>
internal static class LegacyJobCheck
{
    public static IEnumerable<Fault> Find(ILegacyJob job, Func<string, SourceLocation> locate)
    {
        var path = $"spec.{job.ReplicaField}";
        foreach (var fault in NameCheck.Find(job.Metadata, NameCheck.MaxName, locate))
            yield return fault;
        if (job.Replicas.Count == 0)
            yield return Manifests.Rules.MissingField.Of(path, locate("spec"));
        foreach (var (role, replicas) in job.Replicas)
        {
            if (replicas.Replicas is < 0)
                yield return ValueOutOfRange.Of($"{path}.{role}.replicas", replicas.Replicas, "0 or more", locate($"{path}.{role}.replicas"));
            if (replicas.Template?.Spec?.Containers is not { Count: > 0 })
                yield return Manifests.Rules.MissingField.Of($"{path}.{role}.template.spec.containers", locate($"{path}.{role}"));
        }
    }
}
