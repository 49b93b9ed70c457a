namespace Kubeflow.Pipelines.Ir;

internal sealed record SecretAsVolume
{
    public string? SecretName { get; init; }

    public string? MountPath { get; init; }

    public bool? Optional { get; init; }

    public TaskInputParameterSpec? SecretNameParameter { get; init; }
}

internal sealed record ConfigMapAsVolume
{
    public string? ConfigMapName { get; init; }

    public string? MountPath { get; init; }

    public bool? Optional { get; init; }

    public TaskInputParameterSpec? ConfigMapNameParameter { get; init; }
}

internal sealed record PvcMount
{
    public TaskOutputParameterSpec? TaskOutputParameter { get; init; }

    public string? Constant { get; init; }

    public string? ComponentInputParameter { get; init; }

    public string? MountPath { get; init; }

    public TaskInputParameterSpec? PvcNameParameter { get; init; }

    public string? SubPath { get; init; }
}

internal sealed record GenericEphemeralVolume
{
    public string? VolumeName { get; init; }

    public string? MountPath { get; init; }

    public IReadOnlyList<string>? AccessModes { get; init; }

    public string? Size { get; init; }

    public bool? DefaultStorageClass { get; init; }

    public string? StorageClassName { get; init; }

    public PodMetadata? Metadata { get; init; }
}

internal sealed record EmptyDirMount
{
    public string? VolumeName { get; init; }

    public string? MountPath { get; init; }

    public string? Medium { get; init; }

    public string? SizeLimit { get; init; }
}

internal sealed record EnabledSharedMemory
{
    public string? VolumeName { get; init; }

    public string? Size { get; init; }
}
