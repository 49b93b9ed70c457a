using Kubeflow.Clusters;

namespace Kubeflow.Remote.Tests.RealServer;

/// <summary>The contract on a real API server.</summary>
[Category("RealServer")]
public sealed class RealServerContractTests : ClusterContract.ClusterContract
{
    private RealApiServer? _server;

    protected override async Task<ICluster> OpenAsync(CancellationToken cancellationToken)
    {
        _server = await RealApiServer.StartAsync(cancellationToken);
        return KubernetesCluster.Connect(_server.Options);
    }

    protected override Task CloseAsync()
    {
        _server?.Dispose();
        return Task.CompletedTask;
    }
}
