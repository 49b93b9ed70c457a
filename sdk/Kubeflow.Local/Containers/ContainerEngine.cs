namespace Kubeflow.Pipelines.Local;

/// <summary>A program that runs containers: docker, or podman, which takes the same words.</summary>
/// <param name="Name">docker or podman.</param>
/// <param name="File">Its full path.</param>
internal sealed record ContainerEngine(string Name, string File);
