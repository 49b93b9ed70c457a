using Kubeflow.Clusters;

namespace Kubeflow.Local.Tests.Objects;

/// <summary>The contract of clusters with controllers, on the one of this machine.</summary>
public sealed class LocalControllerContractTests : ClusterContract.ControllerContract
{
    protected override async Task<ICluster> OpenAsync(CancellationToken cancellationToken) => await LocalCluster.OpenAsync(cancellationToken: cancellationToken);
}
