using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.Training;

/// <summary>A TrainJob on a cluster: a handle; each verb asks the cluster.</summary>
public sealed class TrainJobHandle
{
    private readonly ICluster _cluster;

    internal TrainJobHandle(ICluster cluster, string name, string @namespace) => (_cluster, Name, Namespace) = (cluster, name, @namespace);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its namespace.</summary>
    public string Namespace { get; }

    /// <summary>The job with its state, read from the job, its runtime, its pods and its events.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ClusterException">There is none (404).</exception>
    public async Task<TrainJobSnapshot> GetAsync(CancellationToken cancellationToken = default)
    {
        var job = TrainJob.FromCluster(await _cluster.GetAsync(TrainJob.ResourceKind, Name, Namespace, cancellationToken).ConfigureAwait(false));
        if (TrainingState.Of(job) is { Phase: TrainingPhase.Succeeded or TrainingPhase.Failed or TrainingPhase.Deleting } known)
            return new TrainJobSnapshot(job, known);
        var runtime = await RuntimeReading.FindAsync(_cluster, job, cancellationToken).ConfigureAwait(false);
        var pods = await TrainJobPods.ListAsync(_cluster, this, cancellationToken).ConfigureAwait(false);
        var events = await TrainJobEvents.ListAsync(_cluster, this, pods, cancellationToken).ConfigureAwait(false);
        return new TrainJobSnapshot(job, TrainingState.Of(job, runtime, pods, events));
    }

    /// <summary>The job's changes, its present state first; ends when the job does, or when it is deleted.</summary>
    /// <param name="cancellationToken">Stops watching; the job goes on.</param>
    /// <exception cref="ClusterException">There is no such job (404).</exception>
    public async IAsyncEnumerable<TrainJobSnapshot> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var present = await GetAsync(cancellationToken).ConfigureAwait(false);
        yield return present;
        if (present.State.IsFinal)
            yield break;
        var runtime = await RuntimeReading.FindAsync(_cluster, present.Job, cancellationToken).ConfigureAwait(false);
        var options = new ListOptions { Namespace = Namespace, FieldSelector = $"metadata.name={Name}", ResourceVersion = present.Job.Metadata.ResourceVersion };
        await foreach (var change in _cluster.WatchAsync(TrainJob.ResourceKind, options, cancellationToken).ConfigureAwait(false))
        {
            var job = TrainJob.FromCluster(change.Object);
            if (job.Metadata.Name != Name)
                continue;
            var state = change.Type == ChangeType.Deleted && !TrainingState.Of(job, runtime).IsFinal
                ? new TrainingState(TrainingPhase.Deleting, "Deleted", "The job was deleted.")
                : TrainingState.Of(job, runtime);
            yield return new TrainJobSnapshot(job, state);
            if (state.IsFinal || change.Type == ChangeType.Deleted)
                yield break;
        }
    }

    /// <summary>Waits for the job's end, watching.</summary>
    /// <param name="timeout">How long at most; null for as long as it takes.</param>
    /// <param name="throwOnFailure">Whether a job that did not succeed is an exception.</param>
    /// <param name="cancellationToken">Stops waiting; the job goes on.</param>
    /// <returns>The job as it ended.</returns>
    /// <exception cref="TrainingFailedException">The job failed or was deleted.</exception>
    /// <exception cref="TimeoutException">It was still under way.</exception>
    public async Task<TrainJobSnapshot> WaitAsync(TimeSpan? timeout = null, bool throwOnFailure = true, CancellationToken cancellationToken = default)
    {
        var last = await TimedWait.LastAsync(WatchAsync, timeout, $"TrainJob '{Name}'", s => s.State, cancellationToken).ConfigureAwait(false);
        if (last.State.Phase == TrainingPhase.Succeeded || !throwOnFailure)
            return last;
        throw new TrainingFailedException($"TrainJob {Name}", last.State, await TrainJobFailure.DescribeAsync(_cluster, this, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What one step printed. Waits for a pod that has not started, goes on with the next where a pod is started again, and says so where there is
    /// nothing to read.</summary>
    /// <param name="step"><c>node-0</c>, <c>node-1</c> and so on, <c>dataset-initializer</c> or <c>model-initializer</c>.</param>
    /// <param name="follow">Whether to go on until the step ends.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="KubeflowException">The job has no such step, or ended without it.</exception>
    public IAsyncEnumerable<string> LogsAsync(string step = "node-0", bool follow = false, CancellationToken cancellationToken = default) =>
        TrainJobLog.ReadAsync(_cluster, this, step, follow, cancellationToken);

    /// <summary>What happened to the job and its pods, oldest first.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<TrainingEvent>> GetEventsAsync(CancellationToken cancellationToken = default)
    {
        var pods = await TrainJobPods.ListAsync(_cluster, this, cancellationToken).ConfigureAwait(false);
        var events = await TrainJobEvents.ListAsync(_cluster, this, pods, cancellationToken).ConfigureAwait(false);
        return [.. events.Select(TrainingEvent.Of).OrderBy(e => e.Time)];
    }

    /// <summary>Holds the job: its pods end, and what they did not save is lost.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SuspendAsync(CancellationToken cancellationToken = default) => SetSuspendAsync(true, cancellationToken);

    /// <summary>Lets a held job run.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task ResumeAsync(CancellationToken cancellationToken = default) => SetSuspendAsync(false, cancellationToken);

    /// <summary>Deletes the job and everything that runs for it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ClusterException">There is none (404).</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) =>
        _cluster.DeleteAsync(TrainJob.ResourceKind, Name, Namespace, null, cancellationToken);

    /// <summary><c>TrainJob digits</c>.</summary>
    public override string ToString() => $"TrainJob {Name}";

    private Task<JsonObject> SetSuspendAsync(bool suspend, CancellationToken cancellationToken) => _cluster.PatchAsync(
        TrainJob.ResourceKind, Name, Patch.Merge(new JsonObject { ["spec"] = new JsonObject { ["suspend"] = suspend } }), Namespace, null, cancellationToken);
}
