namespace Kubeflow.Pipelines.Ir;

internal sealed record SecretAsEnv
{
    public string? SecretName { get; init; }

    public IReadOnlyList<SecretKeyToEnv>? KeyToEnv { get; init; }

    public bool? Optional { get; init; }

    public TaskInputParameterSpec? SecretNameParameter { get; init; }
}

internal sealed record SecretKeyToEnv
{
    public string? SecretKey { get; init; }

    public string? EnvVar { get; init; }
}

internal sealed record ConfigMapAsEnv
{
    public string? ConfigMapName { get; init; }

    public IReadOnlyList<ConfigMapKeyToEnv>? KeyToEnv { get; init; }

    public TaskInputParameterSpec? ConfigMapNameParameter { get; init; }

    public bool? Optional { get; init; }
}

internal sealed record ConfigMapKeyToEnv
{
    public string? ConfigMapKey { get; init; }

    public string? EnvVar { get; init; }
}
