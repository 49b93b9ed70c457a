using System.Globalization;
using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>The TrainJob of a conversion.</summary>
internal static class ConvertedJob
{
    public static TrainJob Of(ILegacyJob job, bool hasRuntime)
    {
        var first = job.Replicas.Values.First().Template!;
        var main = first.Spec!.Containers!.FirstOrDefault(c => c.Name == job.MainContainer);
        var trainer = new Trainer { NumNodes = Nodes(job), NumProcPerNode = Processes(job) };
        return new TrainJob
        {
            Metadata = new ObjectMeta
            {
                Name = job.Metadata.Name, GenerateName = job.Metadata.GenerateName, Namespace = job.Metadata.Namespace, Labels = job.Metadata.Labels, Annotations = job.Metadata.Annotations,
            },
            Spec = new TrainJobSpec
            {
                RuntimeRef = hasRuntime
                    ? new RuntimeRef { ApiGroup = "trainer.kubeflow.org", Kind = "TrainingRuntime", Name = ConvertedRuntime.NameOf(job) }
                    : new RuntimeRef { Name = Framework(job) + "-distributed" },
                Trainer = hasRuntime ? trainer : trainer with { Image = main!.Image, Command = main.Command, Args = main.Args, Env = main.Env, ResourcesPerNode = main.Resources },
                RuntimePatches = !hasRuntime && PatchablePod.Patch(first, job.MainContainer) is { } patch ? [patch] : null,
                Suspend = job.RunPolicy?.Suspend, ActiveDeadlineSeconds = job.RunPolicy?.ActiveDeadlineSeconds,
                ManagedBy = job.RunPolicy?.ManagedBy == "kueue.x-k8s.io/multikueue" ? job.RunPolicy.ManagedBy : null,
            },
        };
    }

    public static string Framework(ILegacyJob job) => job switch
    {
        PyTorchJob => "torch",
        XGBoostJob => "xgboost",
        JaxJob => "jax",
        MpiJob => "mpi",
        TFJob => "tensorflow",
        _ => "paddle",
    };

    // The launcher of MPI counts where it trains; roles of TensorFlow have jobs, and numbers, of their own.
    private static int? Nodes(ILegacyJob job) => job switch
    {
        TFJob => null,
        MpiJob mpi => (job.Replicas.TryGetValue("Worker", out var workers) ? workers.Replicas ?? 1 : 0) + (mpi.Spec.RunLauncherAsWorker == true ? 1 : 0),
        _ => job.Replicas.Values.Sum(r => r.Replicas ?? 1),
    };

    private static IntOrString? Processes(ILegacyJob job) => job switch
    {
        PyTorchJob { Spec.NprocPerNode: { } count } when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        MpiJob { Spec.SlotsPerWorker: { } slots } => slots,
        _ => null,
    };
}
