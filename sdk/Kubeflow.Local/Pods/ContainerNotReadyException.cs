namespace Kubeflow.Clusters.Local;

/// <summary>A container cannot start yet, or never will.</summary>
/// <param name="reason">Kubernetes' word for it, such as <c>CreateContainerConfigError</c>.</param>
/// <param name="message">What is missing.</param>
internal sealed class ContainerNotReadyException(string reason, string message) : Exception(message)
{
    public string Reason { get; } = reason;
}
