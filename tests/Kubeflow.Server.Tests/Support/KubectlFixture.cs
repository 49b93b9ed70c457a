namespace Kubeflow.Server.Tests.Support;

/// <summary>Tests in which the real kubectl speaks to a served cluster of the test's own.</summary>
public abstract class KubectlFixture
{
    private ServedCluster _served = null!;

    internal Kubectl Kubectl => _served.Kubectl;

    internal ServedCluster Served => _served;

    [SetUp]
    public async Task ServeAsync()
    {
        Kubectl.Require();
        _served = await ServedCluster.StartAsync();
    }

    [TearDown]
    public async Task EndAsync()
    {
        if (_served is not null)
            await _served.DisposeAsync();
    }
}
