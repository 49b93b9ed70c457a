using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>A job of the kinds before TrainJob on a cluster: a handle; each verb asks the cluster.</summary>
/// <typeparam name="T">The kind, such as <see cref="PyTorchJob"/>.</typeparam>
public sealed class LegacyJobHandle<T>
    where T : ManifestPart, ILegacyJob
{
    private readonly ICluster _cluster;
    private readonly ResourceKind _resource;

    internal LegacyJobHandle(ICluster cluster, ResourceKind resource, string name, string @namespace) =>
        (_cluster, _resource, Name, Namespace) = (cluster, resource, name, @namespace);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its namespace.</summary>
    public string Namespace { get; }

    /// <summary>The job with its state.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ClusterException">There is none (404).</exception>
    public async Task<LegacyJobSnapshot<T>> GetAsync(CancellationToken cancellationToken = default) =>
        Snapshot(await _cluster.GetAsync(_resource, Name, Namespace, cancellationToken).ConfigureAwait(false));

    /// <summary>The job's changes, its present state first; ends when the job does, or when it is deleted.</summary>
    /// <param name="cancellationToken">Stops watching; the job goes on.</param>
    /// <exception cref="ClusterException">There is no such job (404).</exception>
    public async IAsyncEnumerable<LegacyJobSnapshot<T>> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var present = await GetAsync(cancellationToken).ConfigureAwait(false);
        yield return present;
        if (present.State.IsFinal)
            yield break;
        var options = new ListOptions { Namespace = Namespace, FieldSelector = $"metadata.name={Name}", ResourceVersion = present.Job.Metadata.ResourceVersion };
        await foreach (var change in _cluster.WatchAsync(_resource, options, cancellationToken).ConfigureAwait(false))
        {
            var next = Snapshot(change.Object);
            if (change.Type == ChangeType.Deleted && !next.State.IsFinal)
                next = next with { State = new TrainingState(TrainingPhase.Deleting, "Deleted", "The job was deleted.") };
            yield return next;
            if (next.State.IsFinal || change.Type == ChangeType.Deleted)
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
    public async Task<LegacyJobSnapshot<T>> WaitAsync(TimeSpan? timeout = null, bool throwOnFailure = true, CancellationToken cancellationToken = default)
    {
        var last = await TimedWait.LastAsync(WatchAsync, timeout, $"{_resource.Kind} '{Name}'", s => s.State, cancellationToken).ConfigureAwait(false);
        return last.State.Phase == TrainingPhase.Succeeded || !throwOnFailure
            ? last
            : throw new TrainingFailedException($"{_resource.Kind} {Name}", last.State, "Look at the events and pods of the job.");
    }

    /// <summary>Holds the job, or lets a held one run.</summary>
    /// <param name="suspend">Whether to hold it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SuspendAsync(bool suspend = true, CancellationToken cancellationToken = default) => _cluster.PatchAsync(
        _resource, Name, Patch.Merge(new JsonObject { ["spec"] = new JsonObject { ["runPolicy"] = new JsonObject { ["suspend"] = suspend } } }), Namespace, null, cancellationToken);

    /// <summary>Deletes the job and everything that runs for it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ClusterException">There is none (404).</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) => _cluster.DeleteAsync(_resource, Name, Namespace, null, cancellationToken);

    private static LegacyJobSnapshot<T> Snapshot(JsonObject document)
    {
        var job = TypedManifests<T>.FromCluster(document);
        return new LegacyJobSnapshot<T>(job, TrainingState.Of(job));
    }
}

/// <summary>A job of the kinds before TrainJob at one moment.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="Job">The job.</param>
/// <param name="State">Its state.</param>
public sealed record LegacyJobSnapshot<T>(T Job, TrainingState State)
    where T : ManifestPart, ILegacyJob;
