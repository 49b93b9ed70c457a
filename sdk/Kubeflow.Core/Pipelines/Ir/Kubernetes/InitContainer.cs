namespace Kubeflow.Pipelines.Ir;

internal sealed record InitContainer
{
    public string? Name { get; init; }

    public string? Image { get; init; }

    public IReadOnlyList<string>? Command { get; init; }

    public IReadOnlyList<string>? Args { get; init; }

    public IReadOnlyList<EnvVar>? Env { get; init; }

    public IReadOnlyList<InitVolumeMount>? VolumeMounts { get; init; }

    public string? RestartPolicy { get; init; }

    public InitResources? Resources { get; init; }
}

internal sealed record InitVolumeMount
{
    public string? VolumeName { get; init; }

    public string? MountPath { get; init; }
}

internal sealed record InitResources
{
    public IReadOnlyDictionary<string, string>? Requests { get; init; }

    public IReadOnlyDictionary<string, string>? Limits { get; init; }
}
