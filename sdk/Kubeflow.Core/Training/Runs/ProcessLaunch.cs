using Kubeflow.Clusters;

namespace Kubeflow.Training;

/// <summary>
/// A Python program of which several processes are asked for on each node is started by torchrun where the runtime is torch's: a pod's command is one
/// process, on every cluster.
/// </summary>
internal static class ProcessLaunch
{
    private static readonly string[] Launchers = ["torch.distributed.run", "torch.distributed.launch", "accelerate.commands.launch", "deepspeed.launcher.runner"];

    public static async Task<TrainJob> CompleteAsync(ICluster cluster, TrainJob job, CancellationToken cancellationToken)
    {
        if (!Wants(job) || (await RuntimeReading.FindAsync(cluster, job, cancellationToken).ConfigureAwait(false))?.MLPolicy?.Torch is null)
            return job;
        return job with { Spec = job.Spec with { Trainer = job.Spec.Trainer! with { Command = ["torchrun", "--no-python", .. job.Spec.Trainer.Command!] } } };
    }

    private static bool Wants(TrainJob job) =>
        job.Spec.Trainer is { Command: { Count: > 0 } command, NumProcPerNode: { } processes } && int.TryParse(processes.ToString(), out var count) && count > 1
        && Path.GetFileNameWithoutExtension(command[0]) is var program && program.StartsWith("python", StringComparison.Ordinal)
        && !command.Concat(job.Spec.Trainer.Args ?? []).Any(Launchers.Contains);
}
