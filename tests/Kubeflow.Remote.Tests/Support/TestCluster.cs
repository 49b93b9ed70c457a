using Kubeflow.Clusters;

namespace Kubeflow.Remote.Tests.Support;

/// <summary>Clients that do not wait long.</summary>
internal static class TestCluster
{
    public static KubernetesOptions Options(string address) =>
        new() { Server = address, Namespace = "team", RetryDelay = TimeSpan.FromMilliseconds(1), MaxRetries = 20 };

    public static KubernetesCluster At(string address) => KubernetesCluster.Connect(Options(address));
}
