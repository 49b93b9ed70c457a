using Kubeflow.Clusters;
using Kubeflow.Remote.Tests.Support;

namespace Kubeflow.Remote.Tests.RealServer;

/// <summary>The contract on a real API server behind a bad way: what the client can mend, nobody notices.</summary>
[Category("RealServer")]
public sealed class RealServerFaultContractTests : ClusterContract.ClusterContract
{
    private RealApiServer? _server;
    private FaultProxy? _proxy;

    protected override async Task<ICluster> OpenAsync(CancellationToken cancellationToken)
    {
        _server = await RealApiServer.StartAsync(cancellationToken);
        var handler = TestCertificates.Trusting(_server.Options.CertificateAuthorityFile!);
        var random = new Random(7);
        _proxy = await FaultProxy.StartAsync(_server.Address, request => MendableTroubles.Of(request, random), handler);
        return KubernetesCluster.Connect(_server.Options with
        {
            Server = _proxy.Address, CertificateAuthorityFile = null, RetryDelay = TimeSpan.FromMilliseconds(1), MaxRetries = 20,
        });
    }

    protected override async Task CloseAsync()
    {
        if (_proxy is not null)
            await _proxy.DisposeAsync();
        _server?.Dispose();
    }
}
