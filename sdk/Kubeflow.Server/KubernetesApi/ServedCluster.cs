using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>A cluster that is served, and what its requests share.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="clock">The clock.</param>
/// <param name="stopping">Ends what goes on: the server stops.</param>
internal sealed class ServedCluster(LocalCluster cluster, TimeProvider clock, CancellationToken stopping)
{
    public LocalCluster Cluster { get; } = cluster;

    public TimeProvider Clock { get; } = clock;

    public CancellationToken Stopping { get; } = stopping;

    public ObjectStore Store => Cluster.Store;

    public KindRegistry Kinds => Cluster.Kinds;

    public ListSnapshots Snapshots { get; } = new();

    public OpenApiDocuments OpenApi { get; } = new(cluster.Kinds);
}
