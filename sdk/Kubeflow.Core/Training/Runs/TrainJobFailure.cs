using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.Training;

/// <summary>Why a job failed, from the pod that did.</summary>
internal static class TrainJobFailure
{
    private const int Lines = 5;

    public static async Task<string> DescribeAsync(ICluster cluster, TrainJobHandle job, CancellationToken cancellationToken)
    {
        var pods = await TrainJobPods.ListAsync(cluster, job, cancellationToken).ConfigureAwait(false);
        var hasLauncher = pods.Any(p => PodReading.Label(p, TrainingLabels.ReplicatedJobName) == "launcher");
        if (pods.FirstOrDefault(p => PodReading.Phase(p) == "Failed") is not { } failed)
            return "Its pods are gone; look at the events of the job.";
        var step = TrainJobPods.StepOf(failed, hasLauncher);
        var ending = PodReading.Ending(failed);
        var last = await LastLinesAsync(cluster, job, failed, step, cancellationToken).ConfigureAwait(false);
        return $"Step '{step}' ended{(ending is null ? "" : $" with {ending}")}{(last.Count > 0 ? $"; its last lines:\n{string.Join('\n', last)}" : " and printed nothing.")}";
    }

    private static async Task<IReadOnlyList<string>> LastLinesAsync(ICluster cluster, TrainJobHandle job, JsonObject pod, string step, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        try
        {
            var options = new LogOptions { Container = TrainJobPods.ContainerOf(pod, step), TailLines = Lines };
            await foreach (var line in cluster.LogsAsync(PodReading.Name(pod), job.Namespace, options, cancellationToken).ConfigureAwait(false))
                lines.Add(line);
        }
        catch (ClusterException)
        {
            // The failure is told without the lines: they are gone with the pod, or the caller may not read them.
            return lines;
        }
        return lines;
    }
}
