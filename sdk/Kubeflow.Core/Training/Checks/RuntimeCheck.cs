using Kubeflow.Manifests;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <summary>Mistakes of a runtime that need no cluster to be seen.</summary>
internal static class RuntimeCheck
{
    public static IEnumerable<Fault> Find(ObjectMeta metadata, TrainingRuntimeSpec spec, Func<string, SourceLocation> locate)
    {
        if (metadata.Name is not { Length: > 0 })
            yield return Manifests.Rules.MissingField.Of("metadata.name", locate("metadata"));
        foreach (var fault in Policies(spec, locate).Concat(Jobs(spec.Template?.Spec, locate)))
            yield return fault;
    }

    private static IEnumerable<Fault> Policies(TrainingRuntimeSpec spec, Func<string, SourceLocation> locate)
    {
        if (spec.MLPolicy is { } policy)
        {
            var given = new (string Name, object? Value)[]
            {
                ("torch", policy.Torch), ("mpi", policy.Mpi), ("jax", policy.Jax), ("xgboost", policy.Xgboost), ("flux", policy.Flux),
            }.Where(p => p.Value is not null).Select(p => p.Name).ToList();
            if (given.Count > 1)
                yield return SeveralPolicies.Of("spec.mlPolicy", given, locate("spec.mlPolicy"));
            if (policy.Mpi?.NumProcPerNode is < 1)
                yield return ValueOutOfRange.Of("spec.mlPolicy.mpi.numProcPerNode", policy.Mpi.NumProcPerNode, "1 or more", locate("spec.mlPolicy.mpi.numProcPerNode"));
            if (policy.Flux?.NumProcPerNode is < 1)
                yield return ValueOutOfRange.Of("spec.mlPolicy.flux.numProcPerNode", policy.Flux.NumProcPerNode, "1 or more", locate("spec.mlPolicy.flux.numProcPerNode"));
        }
        if (spec.PodGroupPolicy is { Coscheduling: not null, Volcano: not null })
            yield return SeveralPolicies.Of("spec.podGroupPolicy", ["coscheduling", "volcano"], locate("spec.podGroupPolicy"));
    }

    private static IEnumerable<Fault> Jobs(JobSetSpec? jobSet, Func<string, SourceLocation> locate)
    {
        const string path = "spec.template.spec.replicatedJobs";
        var jobs = jobSet?.ReplicatedJobs ?? [];
        foreach (var fault in DuplicateEntry.Find(path, "name", jobs.Select(j => j.Name), locate))
            yield return fault;
        for (var i = 0; i < jobs.Count; i++)
        {
            if (jobs[i].Name.Length == 0)
                yield return Manifests.Rules.MissingField.Of($"{path}[{i}].name", locate($"{path}[{i}]"));
            foreach (var fault in Dependencies(jobSet!, i, $"{path}[{i}]", locate).Concat(Step(jobs[i], $"{path}[{i}]", locate)))
                yield return fault;
        }
    }

    private static IEnumerable<Fault> Dependencies(JobSetSpec jobSet, int index, string path, Func<string, SourceLocation> locate)
    {
        var job = jobSet.ReplicatedJobs![index];
        if (job.DependsOn is not { Count: > 0 } dependencies)
            yield break;
        if (jobSet.StartupPolicy is not null)
            yield return WrongDependsOn.WithStartupPolicy(job.Name, locate($"{path}.dependsOn"));
        for (var d = 0; d < dependencies.Count; d++)
        {
            var at = locate($"{path}.dependsOn[{d}]");
            if (!jobSet.ReplicatedJobs.Take(index).Any(j => j.Name == dependencies[d].Name))
                yield return WrongDependsOn.NotEarlier(job.Name, dependencies[d].Name, at);
            if (dependencies[d].Status is not ("Ready" or "Complete"))
                yield return ValueOutOfRange.Of($"{path}.dependsOn[{d}].status", dependencies[d].Status, "Ready or Complete", at);
        }
    }

    private static IEnumerable<Fault> Step(ReplicatedJob job, string path, Func<string, SourceLocation> locate)
    {
        if (job.AncestorStep is not { } step || !TrainingLabels.ContainerOfStep.TryGetValue(step, out var container))
            yield break;
        if (job.Replicas is not (null or 1))
            yield return WrongStep.Replicas(job.Name, step, job.Replicas.Value, locate($"{path}.replicas"));
        if (job.Template?.Spec?.Template?.Spec?.Containers?.Any(c => c.Name == container) != true)
            yield return WrongStep.NoContainer(job.Name, step, container, locate($"{path}.template"));
    }
}
