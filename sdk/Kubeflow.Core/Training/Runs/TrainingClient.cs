using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>Trainings on a cluster, real or local.</summary>
/// <param name="cluster">The cluster.</param>
public sealed class TrainingClient(ICluster cluster)
{
    internal ICluster Cluster => cluster;

    /// <summary>
    /// Starts a training. Files that travel with the job are put into a ConfigMap that goes with it. A Python program of which several processes are
    /// asked for on each node is started by <c>torchrun</c> where the runtime is torch's.
    /// </summary>
    /// <param name="job">The job; a name that it lacks is given by the server from <c>metadata.generateName</c>.</param>
    /// <param name="cancellationToken">Gives up; the job may exist all the same.</param>
    /// <exception cref="ValidationException">The job has mistakes.</exception>
    /// <exception cref="ClusterException">The cluster refuses it.</exception>
    public async Task<TrainJobHandle> StartAsync(TrainJob job, CancellationToken cancellationToken = default)
    {
        job.Validate();
        job = await ProcessLaunch.CompleteAsync(cluster, job, cancellationToken).ConfigureAwait(false);
        var shipped = job.Files is null ? null : await JobFileShipping.StoreAsync(cluster, job.Files, job.Metadata.Namespace, cancellationToken).ConfigureAwait(false);
        JsonObject stored;
        try
        {
            stored = await cluster.CreateAsync(TrainJob.ResourceKind, job.ToJson(), cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (ClusterException) when (shipped is not null)
        {
            await JobFileShipping.RemoveAsync(cluster, shipped, cancellationToken).ConfigureAwait(false);
            throw;
        }
        var started = TrainJob.FromCluster(stored);
        if (shipped is not null)
            await JobFileShipping.OwnAsync(cluster, shipped, started, cancellationToken).ConfigureAwait(false);
        return Job(started.Metadata.Name!, started.Metadata.Namespace);
    }

    /// <summary>Starts a job of the kinds before TrainJob.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellationToken">Gives up; the job may exist all the same.</param>
    /// <exception cref="ClusterException">The cluster refuses it.</exception>
    public async Task<LegacyJobHandle<T>> StartAsync<T>(T job, CancellationToken cancellationToken = default)
        where T : ManifestPart, ILegacyJob
    {
        var stored = await cluster.CreateAsync(job.Resource, job.ToJson(), cancellationToken: cancellationToken).ConfigureAwait(false);
        var started = TypedManifests<T>.FromCluster(stored);
        return new LegacyJobHandle<T>(cluster, job.Resource, started.Metadata.Name!, started.Metadata.Namespace ?? cluster.Namespace);
    }

    /// <summary>A handle of a job of the kinds before TrainJob; nothing is asked of the cluster yet.</summary>
    /// <typeparam name="T">The kind, such as <see cref="PyTorchJob"/>.</typeparam>
    /// <param name="resource">What the API calls it, such as <see cref="PyTorchJob.ResourceKind"/>.</param>
    /// <param name="name">The job.</param>
    /// <param name="namespace">Its namespace. Default: the cluster's.</param>
    public LegacyJobHandle<T> LegacyJob<T>(ResourceKind resource, string name, string? @namespace = null)
        where T : ManifestPart, ILegacyJob => new(cluster, resource, name, @namespace ?? cluster.Namespace);

    /// <summary>A handle of a job; nothing is asked of the cluster yet.</summary>
    /// <param name="name">The job.</param>
    /// <param name="namespace">Its namespace. Default: the cluster's.</param>
    public TrainJobHandle Job(string name, string? @namespace = null) => new(cluster, name, @namespace ?? cluster.Namespace);

    /// <summary>One job with its state.</summary>
    /// <param name="name">The job.</param>
    /// <param name="namespace">Its namespace. Default: the cluster's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ClusterException">There is none (404).</exception>
    public Task<TrainJobSnapshot> GetAsync(string name, string? @namespace = null, CancellationToken cancellationToken = default) =>
        Job(name, @namespace).GetAsync(cancellationToken);

    /// <summary>The jobs, each with its state as its own status tells it; one whose runtime is gone is listed all the same.</summary>
    /// <param name="options">Which; null for all of the cluster's namespace.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<TrainJobSnapshot> ListAsync(ListOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var document in cluster.ListAsync(TrainJob.ResourceKind, options, cancellationToken).ConfigureAwait(false))
            yield return Snapshot(document);
    }

    /// <summary>What is there, then every change; ends by the token only.</summary>
    /// <param name="options">Which; null for all of the cluster's namespace.</param>
    /// <param name="cancellationToken">Stops watching.</param>
    public async IAsyncEnumerable<TrainJobChange> WatchAsync(ListOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var change in cluster.WatchAsync(TrainJob.ResourceKind, options, cancellationToken).ConfigureAwait(false))
            yield return new TrainJobChange(change.Type, Snapshot(change.Object));
    }

    /// <summary>The runtimes of all namespaces.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<ClusterTrainingRuntime> ClusterRuntimesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var document in cluster.ListAsync(ClusterTrainingRuntime.ResourceKind, null, cancellationToken).ConfigureAwait(false))
            yield return ClusterTrainingRuntime.FromCluster(document);
    }

    /// <summary>The runtimes of one namespace.</summary>
    /// <param name="namespace">The namespace. Default: the cluster's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<TrainingRuntime> RuntimesAsync(string? @namespace = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var document in cluster.ListAsync(TrainingRuntime.ResourceKind, new ListOptions { Namespace = @namespace }, cancellationToken).ConfigureAwait(false))
            yield return TrainingRuntime.FromCluster(document);
    }

    /// <summary>What a job's runtime says.</summary>
    /// <param name="reference">The runtime, as the job names it.</param>
    /// <param name="namespace">The job's namespace. Default: the cluster's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ClusterException">There is none (404).</exception>
    public Task<TrainingRuntimeSpec> GetRuntimeAsync(RuntimeRef reference, string? @namespace = null, CancellationToken cancellationToken = default) =>
        RuntimeReading.GetAsync(cluster, reference, @namespace, cancellationToken);

    private static TrainJobSnapshot Snapshot(JsonObject document)
    {
        var job = TrainJob.FromCluster(document);
        return new TrainJobSnapshot(job, TrainingState.Of(job));
    }
}

/// <summary>A change of a TrainJob.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Snapshot">The job after it; its last state if it is gone.</param>
public sealed record TrainJobChange(ChangeType Type, TrainJobSnapshot Snapshot);
