using Kubeflow.Manifests;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <summary>What a TrainJob cannot say of a job of the kinds before it.</summary>
internal static class ConversionLosses
{
    private static readonly string[] Injected = ["MASTER_ADDR", "MASTER_PORT", "RANK", "WORLD_SIZE"];

    public static IEnumerable<Fault> Refusals(ILegacyJob job)
    {
        foreach (var (role, replicas) in job.Replicas)
            if (job is not MpiJob && replicas.Template?.Spec?.Containers?.Any(c => c.Name == job.MainContainer) != true)
                yield return Of($"spec.{job.ReplicaField}.{role}.template", $"has no container '{job.MainContainer}'", "Give the training container that name.");
        var templates = job.Replicas.Select(r => ManifestJson.Write(r.Value.Template!).ToJsonString()).Distinct().ToList();
        if (job is not (TFJob or MpiJob) && templates.Count > 1)
            yield return Of(
                $"spec.{job.ReplicaField}", "has roles whose pods differ, and a TrainJob runs the same on every node",
                "Make image, command, environment and resources the same, and tell roles apart by the rank.");
        if (job is MpiJob { Spec.MpiImplementation: not (null or "OpenMPI") } mpi)
            yield return Of("spec.mpiImplementation", $"is {mpi.Spec.MpiImplementation}, and Trainer runs OpenMPI only", "Use an image with OpenMPI.");
    }

    public static IEnumerable<Fault> Find(ILegacyJob job) => Policy(job).Concat(Kind(job)).Concat(Names(job));

    private static IEnumerable<Fault> Policy(ILegacyJob job)
    {
        var clean = job.RunPolicy?.CleanPodPolicy ?? (job as MpiJob)?.Spec.CleanPodPolicy;
        if (clean is not null)
            yield return Of("spec.runPolicy.cleanPodPolicy", $"is {clean}, which TrainJobs do not have", "Nothing to do: what still runs at the end is ended, and finished pods are kept.");
        if (job.RunPolicy?.TtlSecondsAfterFinished is not null)
            yield return Of("spec.runPolicy.ttlSecondsAfterFinished", "removes the job set with its pods, and no longer the job", "Delete the TrainJob yourself.");
        if (job.RunPolicy?.SchedulingPolicy is { } scheduling && scheduling with { ScheduleTimeoutSeconds = null, PriorityClass = null } != new SchedulingPolicy())
            yield return Of("spec.runPolicy.schedulingPolicy", "loses minAvailable, minResources and queue", "All pods are scheduled together; name a queue as your scheduler wants it.");
        if (job.RunPolicy?.ManagedBy is { } manager && manager != "kueue.x-k8s.io/multikueue")
            yield return Of("spec.runPolicy.managedBy", $"is {manager}, which knows no TrainJobs", "Nothing to do: Trainer takes the job.");
        if (job.Replicas.Values.Select(r => r.RestartPolicy).Distinct().Count() > 1 && job is not (TFJob or MpiJob))
            yield return Of($"spec.{job.ReplicaField}", "has roles with different restart policies", "The first one's is kept for all nodes.");
    }

    private static IEnumerable<Fault> Kind(ILegacyJob job)
    {
        if (job is PyTorchJob { Spec.ElasticPolicy: not null } or PaddleJob { Spec.ElasticPolicy: not null })
            yield return Of("spec.elasticPolicy", "makes the job elastic, which TrainJobs are not", "The number of nodes is the sum of replicas; set another with numNodes.");
        if (job is PyTorchJob { Spec.NprocPerNode: "cpu" or "gpu" } torch)
            yield return Of("spec.nprocPerNode", $"is {torch.Spec.NprocPerNode}, and a TrainJob takes a number", "Set numProcPerNode.");
        if (job is TFJob { Spec.SuccessPolicy: null or "" } tf && !tf.Spec.TfReplicaSpecs.ContainsKey("Chief") && !tf.Spec.TfReplicaSpecs.ContainsKey("Master"))
            yield return Of("spec.successPolicy", "ends the job with worker 0, and the runtime waits for all workers", "Let all workers end.");
        if (job is TFJob { Spec.EnableDynamicWorker: true })
            yield return Of("spec.enableDynamicWorker", "lets workers come and go, which TrainJobs do not", "Set a fixed number of workers.");
        if (job is MpiJob { Spec.LauncherCreationPolicy: "AtStartup" })
            yield return Of("spec.launcherCreationPolicy", "starts the launcher at once, and the runtime waits for the workers", "Nothing to do.");
    }

    private static IEnumerable<Fault> Names(ILegacyJob job)
    {
        var command = job.Replicas.Values.First().Template?.Spec?.Containers?.FirstOrDefault(c => c.Name == job.MainContainer)?.Command ?? [];
        if (job is PyTorchJob && command is [var program, ..] && program.Contains("python", StringComparison.Ordinal) && !command.Contains("torch.distributed.run"))
            yield return Of(
                $"spec.{job.ReplicaField}", $"runs {program}, which no longer finds {string.Join(", ", Injected)} in its environment", "Start it with torchrun, which sets them.");
        var (before, after) = job switch
        {
            TFJob => ("TF_CONFIG", "nothing; write it in the runtime"),
            PaddleJob => ("PADDLE_NNODES, PADDLE_MASTER and so on", "nothing; write them in the runtime"),
            XGBoostJob => ("MASTER_ADDR, RANK and so on", "DMLC_TRACKER_URI, DMLC_TASK_ID and so on"),
            JaxJob => ("COORDINATOR_ADDRESS, NUM_PROCESSES, PROCESS_ID", "JAX_COORDINATOR_ADDRESS, JAX_NUM_PROCESSES, JAX_PROCESS_ID"),
            _ => ("", ""),
        };
        if (before.Length > 0)
            yield return Of($"spec.{job.ReplicaField}", $"is told {before}, and a TrainJob is told {after}", "Read the new names in the program.");
    }

    private static Fault Of(string path, string why, string hint) => DoesNotCarryOver.Of(path, why, hint, SourceLocation.None);
}
