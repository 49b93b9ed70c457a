using System.Text.Json;
using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>The runtime of a conversion: it holds the pods as they were.</summary>
internal static class ConvertedRuntime
{
    private static readonly string[] Workers = ["Worker"];
    private static readonly string[] Chiefs = ["Chief", "Master"];

    public static string NameOf(ILegacyJob job) => $"{(job.Metadata.Name ?? job.Metadata.GenerateName ?? "job").TrimEnd('-')}-runtime";

    public static TrainingRuntime Of(ILegacyJob job) => new()
    {
        Metadata = new ObjectMeta
        {
            Name = NameOf(job), Namespace = job.Metadata.Namespace,
            Labels = new Dictionary<string, string> { [TrainingLabels.Framework] = ConvertedJob.Framework(job) },
        },
        Spec = new TrainingRuntimeSpec
        {
            MLPolicy = Policy(job),
            PodGroupPolicy = job.RunPolicy?.SchedulingPolicy is { } scheduling
                ? new PodGroupPolicy { Coscheduling = new CoschedulingPolicy { ScheduleTimeoutSeconds = scheduling.ScheduleTimeoutSeconds } } : null,
            Template = new JobSetTemplateSpec
            {
                Spec = new JobSetSpec
                {
                    ReplicatedJobs = [.. Jobs(job)], TtlSecondsAfterFinished = job.RunPolicy?.TtlSecondsAfterFinished,
                    Network = job is MpiJob ? new JobSetNetwork { PublishNotReadyAddresses = true } : null,
                    SuccessPolicy = Success(job) is { } target ? new SuccessPolicy { Operator = "All", TargetReplicatedJobs = [target] } : null,
                },
            },
        },
    };

    private static MLPolicy? Policy(ILegacyJob job) => job switch
    {
        PyTorchJob => new MLPolicy { NumNodes = 1, Torch = new() },
        XGBoostJob => new MLPolicy { NumNodes = 1, Xgboost = new() },
        JaxJob => new MLPolicy { NumNodes = 1, Jax = new() },
        MpiJob mpi => new MLPolicy
        {
            NumNodes = 1,
            Mpi = new()
            {
                NumProcPerNode = mpi.Spec.SlotsPerWorker, MpiImplementation = "OpenMPI", SshAuthMountPath = mpi.Spec.SshAuthMountPath,
                RunLauncherAsNode = mpi.Spec.RunLauncherAsWorker,
            },
        },
        TFJob => null,
        _ => new MLPolicy { NumNodes = 1 },
    };

    private static string? Success(ILegacyJob job) => job switch
    {
        MpiJob => "launcher",
        TFJob tf => (tf.Spec.SuccessPolicy == "AllWorkers" ? Workers : Chiefs).FirstOrDefault(tf.Spec.TfReplicaSpecs.ContainsKey)?.ToLowerInvariant(),
        _ => null,
    };

    private static IEnumerable<ReplicatedJob> Jobs(ILegacyJob job) => job switch
    {
        MpiJob => job.Replicas.OrderBy(r => r.Key == "Launcher").Select(r => r.Key == "Launcher"
            ? Job(job, "launcher", "trainer", r.Value, Main(r.Value, job), null) with { DependsOn = job.Replicas.ContainsKey("Worker") ? [new DependsOn { Name = "node", Status = "Ready" }] : null }
            : Job(job, "node", null, r.Value, Main(r.Value, job), null)),
        TFJob => job.Replicas.Select(r => Job(job, r.Key.ToLowerInvariant(), null, r.Value, null, r.Value.Replicas ?? 1)),
        _ => [Job(job, "node", "trainer", job.Replicas.Values.First(), job.MainContainer, null)],
    };

    private static string Main(ReplicaSpec replicas, ILegacyJob job) =>
        replicas.Template!.Spec!.Containers!.FirstOrDefault(c => c.Name == ((job as MpiJob)?.Spec.MainContainer ?? job.MainContainer))?.Name ?? replicas.Template.Spec.Containers![0].Name;

    private static ReplicatedJob Job(ILegacyJob job, string name, string? step, ReplicaSpec replicas, string? main, int? count)
    {
        var pod = replicas.Template!.Spec!;
        var restart = replicas.RestartPolicy ?? (job is PyTorchJob or PaddleJob ? "OnFailure" : "Never");
        return new ReplicatedJob
        {
            Name = name,
            Template = new JobTemplateSpec
            {
                Metadata = step is null ? null : new ObjectMeta { Labels = new Dictionary<string, string> { [TrainingLabels.AncestorStep] = step } },
                Spec = new JobSpec
                {
                    BackoffLimit = job.RunPolicy?.BackoffLimit ?? (restart == "Never" ? 0 : null), Parallelism = count, Completions = count,
                    Other = restart == "ExitCode" ? FailOnExitCodes(main is null ? job.MainContainer : "node") : new Dictionary<string, JsonElement>(),
                    Template = replicas.Template with
                    {
                        Spec = pod with
                        {
                            RestartPolicy = restart is "Always" or "OnFailure" ? "OnFailure" : "Never",
                            PriorityClassName = pod.PriorityClassName ?? job.RunPolicy?.SchedulingPolicy?.PriorityClass,
                            Containers = [.. pod.Containers!.Select(c => c.Name == main ? c with { Name = "node" } : c)],
                        },
                    },
                },
            },
        };
    }

    // ExitCode: 1 to 127 are the program's own failures and final; the others are tried again.
    private static Dictionary<string, JsonElement> FailOnExitCodes(string container) => new()
    {
        ["podFailurePolicy"] = JsonSerializer.SerializeToElement(new
        {
            rules = new[] { new { action = "FailJob", onExitCodes = new { containerName = container, @operator = "In", values = Enumerable.Range(1, 127) } } },
        }),
    };
}
