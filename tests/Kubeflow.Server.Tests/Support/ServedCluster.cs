using Kubeflow.Clusters;
using Kubeflow.TestSupport;

namespace Kubeflow.Server.Tests.Support;

/// <summary>A cluster in memory, served, with a folder for what its clients need.</summary>
internal sealed class ServedCluster : IAsyncDisposable
{
    private ServedCluster(TemporaryFolder folder, LocalCluster cluster, LocalClusterServer server) => (Folder, Cluster, Server) = (folder, cluster, server);

    public TemporaryFolder Folder { get; }

    public LocalCluster Cluster { get; }

    public LocalClusterServer Server { get; }

    public string Kubeconfig => Folder.At("kubeconfig");

    public Kubectl Kubectl => new(Folder, Kubeconfig);

    public static async Task<ServedCluster> StartAsync(LocalClusterServerOptions? options = null, LocalClusterOptions? clusterOptions = null)
    {
        var cluster = await LocalCluster.OpenAsync(clusterOptions);
        var served = new ServedCluster(new TemporaryFolder(), cluster, await LocalClusterServer.StartAsync(cluster, options));
        served.Server.WriteKubeconfig(served.Kubeconfig);
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Cluster.DisposeAsync();
        Folder.Dispose();
    }
}
