using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.Training;

/// <summary>Reads what a step of a TrainJob prints, across pods that are started again.</summary>
internal static class TrainJobLog
{
    public static async IAsyncEnumerable<string> ReadAsync(
        ICluster cluster, TrainJobHandle job, string step, bool follow, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!TrainJobPods.IsStep(step))
            throw new KubeflowException("NoSuchStep", $"'{step}' is no step of a TrainJob.", "Steps are node-0, node-1 and so on, dataset-initializer and model-initializer.", $"{job}");
        var read = new HashSet<string>();
        while (await NextAsync(cluster, job, step, read, cancellationToken).ConfigureAwait(false) is { } pod)
        {
            read.Add(RunOf(pod, step));
            var options = new LogOptions { Container = TrainJobPods.ContainerOf(pod, step), Follow = follow };
            await foreach (var line in PodLog.ReadAsync(cluster, PodReading.Name(pod), job.Namespace, options, cancellationToken).ConfigureAwait(false))
                yield return line;
            if (!follow)
                yield break;
        }
        if (read.Count == 0)
            throw new KubeflowException("NothingToRead", $"{job} ended, and step '{step}' has no pod any more.", "Read logs before the job's pods are removed.", $"{job}");
    }

    /// <summary>The next pod of the step that has started; null when there will be none.</summary>
    private static async Task<JsonObject?> NextAsync(ICluster cluster, TrainJobHandle job, string step, HashSet<string> read, CancellationToken cancellationToken)
    {
        var pods = await TrainJobPods.ListAsync(cluster, job, cancellationToken).ConfigureAwait(false);
        if (Started(pods, step) is { } present)
        {
            if (!read.Contains(RunOf(present, step)))
                return present;
            if (PodReading.Phase(present) == "Succeeded")
                return null;
        }
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var started = StartedAsync(cluster, job, step, read, either.Token);
        var ended = EndedAsync(job, either.Token);
        var first = await Task.WhenAny(started, ended).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        await first.ConfigureAwait(false);
        await Task.WhenAll(started, ended).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        if (first == started)
            return await started.ConfigureAwait(false);
        // The last pod may have started and ended just before the job did.
        var last = Started(await TrainJobPods.ListAsync(cluster, job, cancellationToken).ConfigureAwait(false), step);
        return last is not null && !read.Contains(RunOf(last, step)) ? last : null;
    }

    private static async Task<JsonObject?> StartedAsync(ICluster cluster, TrainJobHandle job, string step, HashSet<string> read, CancellationToken cancellationToken)
    {
        var pods = new Dictionary<string, JsonObject>();
        var options = new ListOptions { Namespace = job.Namespace, LabelSelector = TrainJobPods.Selector(job) };
        await foreach (var change in cluster.WatchAsync(ResourceKind.Pod, options, cancellationToken).ConfigureAwait(false))
        {
            if (change.Type == ChangeType.Deleted)
                pods.Remove(PodReading.Name(change.Object));
            else
                pods[PodReading.Name(change.Object)] = change.Object;
            if (Started(pods.Values, step) is not { } pod)
                continue;
            if (!read.Contains(RunOf(pod, step)))
                return pod;
            if (PodReading.Phase(pod) == "Succeeded")
                return null;
        }
        throw new OperationCanceledException(cancellationToken);
    }

    private static async Task EndedAsync(TrainJobHandle job, CancellationToken cancellationToken)
    {
        await foreach (var _ in job.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            // Only the end matters here.
        }
    }

    private static string RunOf(JsonObject pod, string step) => PodReading.RunOf(pod, TrainJobPods.ContainerOf(pod, step));

    private static JsonObject? Started(IEnumerable<JsonObject> pods, string step)
    {
        var all = pods as IReadOnlyCollection<JsonObject> ?? [.. pods];
        var hasLauncher = all.Any(p => PodReading.Label(p, TrainingLabels.ReplicatedJobName) == "launcher");
        var pod = TrainJobPods.Current(all, step, hasLauncher);
        return pod is not null && PodReading.HasStarted(pod, TrainJobPods.ContainerOf(pod, step)) ? pod : null;
    }
}
