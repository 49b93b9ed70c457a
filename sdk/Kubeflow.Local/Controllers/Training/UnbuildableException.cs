namespace Kubeflow.Clusters.Local;

/// <summary>A TrainJob's JobSet cannot be made, as things are; it is tried again, since they may change.</summary>
/// <param name="message">What is wrong.</param>
internal sealed class UnbuildableException(string message) : Exception(message);
