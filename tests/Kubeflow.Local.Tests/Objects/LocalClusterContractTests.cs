using Kubeflow.Clusters;

namespace Kubeflow.Local.Tests.Objects;

/// <summary>The contract of every cluster, on the one of this machine.</summary>
public sealed class LocalClusterContractTests : ClusterContract.ClusterContract
{
    protected override async Task<ICluster> OpenAsync(CancellationToken cancellationToken) => await LocalCluster.OpenAsync(cancellationToken: cancellationToken);
}
