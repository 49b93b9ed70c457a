using Kubeflow.Clusters;
using Kubeflow.Server.Tests.Support;

namespace Kubeflow.Server.Tests;

/// <summary>The contract of every cluster, on this machine's over HTTPS, as clients of real clusters speak to it.</summary>
public sealed class ServedClusterContractTests : ClusterContract.ClusterContract
{
    private ServedCluster? _served;

    protected override async Task<ICluster> OpenAsync(CancellationToken cancellationToken)
    {
        _served = await ServedCluster.StartAsync();
        return KubernetesCluster.Connect(new KubernetesOptions { Kubeconfig = _served.Kubeconfig });
    }

    protected override async Task CloseAsync()
    {
        if (_served is not null)
            await _served.DisposeAsync();
    }
}
