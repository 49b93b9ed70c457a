using Kubeflow.Clusters;

namespace Kubeflow.Training;

/// <summary>Reads the runtime that a job names.</summary>
internal static class RuntimeReading
{
    public static async Task<TrainingRuntimeSpec> GetAsync(ICluster cluster, RuntimeRef reference, string? @namespace, CancellationToken cancellationToken) =>
        reference.Kind == TrainingRuntime.ResourceKind.Kind
            ? TrainingRuntime.FromCluster(await cluster.GetAsync(TrainingRuntime.ResourceKind, reference.Name, @namespace, cancellationToken).ConfigureAwait(false)).Spec
            : ClusterTrainingRuntime.FromCluster(
                await cluster.GetAsync(ClusterTrainingRuntime.ResourceKind, reference.Name, null, cancellationToken).ConfigureAwait(false)).Spec;

    /// <summary>The runtime, or null where it is gone or may not be read: the job's state can be told without it.</summary>
    public static async Task<TrainingRuntimeSpec?> FindAsync(ICluster cluster, TrainJob job, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(cluster, job.Spec.RuntimeRef, job.Metadata.Namespace, cancellationToken).ConfigureAwait(false);
        }
        catch (ClusterException fault) when (fault.StatusCode is 403 or 404)
        {
            return null;
        }
    }
}
