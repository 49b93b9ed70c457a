namespace Kubeflow.Pipelines.Ir;

/// <summary>
/// What KFP's Kubernetes platform knows of one executor. Documents keep it as it stands; this is its form, by which it is checked.
/// </summary>
internal sealed record KubernetesExecutorConfig
{
    public IReadOnlyList<SecretAsVolume>? SecretAsVolume { get; init; }

    public IReadOnlyList<SecretAsEnv>? SecretAsEnv { get; init; }

    public IReadOnlyList<PvcMount>? PvcMount { get; init; }

    public NodeSelector? NodeSelector { get; init; }

    public PodMetadata? PodMetadata { get; init; }

    public IReadOnlyList<ImagePullSecret>? ImagePullSecret { get; init; }

    public string? ImagePullPolicy { get; init; }

    public IReadOnlyList<ConfigMapAsVolume>? ConfigMapAsVolume { get; init; }

    public IReadOnlyList<ConfigMapAsEnv>? ConfigMapAsEnv { get; init; }

    public string? ActiveDeadlineSeconds { get; init; }

    public IReadOnlyList<FieldPathAsEnv>? FieldPathAsEnv { get; init; }

    public IReadOnlyList<Toleration>? Tolerations { get; init; }

    public IReadOnlyList<GenericEphemeralVolume>? GenericEphemeralVolume { get; init; }

    public IReadOnlyList<NodeAffinityTerm>? NodeAffinity { get; init; }

    public IReadOnlyList<PodAffinityTerm>? PodAffinity { get; init; }

    public EnabledSharedMemory? EnabledSharedMemory { get; init; }

    public IReadOnlyList<EmptyDirMount>? EmptyDirMounts { get; init; }

    public SecurityContext? SecurityContext { get; init; }

    public IReadOnlyList<InitContainer>? InitContainers { get; init; }
}

internal sealed record PodMetadata
{
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    public IReadOnlyDictionary<string, string>? Annotations { get; init; }
}

internal sealed record ImagePullSecret
{
    public string? SecretName { get; init; }

    public TaskInputParameterSpec? SecretNameParameter { get; init; }
}

internal sealed record FieldPathAsEnv
{
    public string? Name { get; init; }

    public string? FieldPath { get; init; }
}

internal sealed record SecurityContext
{
    public string? RunAsUser { get; init; }

    public string? RunAsGroup { get; init; }

    public bool? RunAsNonRoot { get; init; }
}
