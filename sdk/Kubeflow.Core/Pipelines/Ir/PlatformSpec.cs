using System.Text.Json;

namespace Kubeflow.Pipelines.Ir;

/// <summary>What only one platform understands; the document's second part.</summary>
public sealed record PlatformSpec
{
    /// <summary>Settings by platform; KFP's servers know <c>kubernetes</c>.</summary>
    public IReadOnlyDictionary<string, SinglePlatformSpec>? Platforms { get; init; }
}

/// <summary>One platform's settings.</summary>
public sealed record SinglePlatformSpec
{
    /// <summary>Settings by executor.</summary>
    public PlatformDeploymentConfig? DeploymentSpec { get; init; }

    /// <summary>The platform.</summary>
    public string? Platform { get; init; }

    /// <summary>The form of the settings.</summary>
    public string? Version { get; init; }

    /// <summary>Settings of the whole pipeline.</summary>
    public PipelineConfig? PipelineConfig { get; init; }

    /// <summary>More settings, opaque.</summary>
    public JsonElement Config { get; init; }
}

/// <summary>Settings by executor.</summary>
public sealed record PlatformDeploymentConfig
{
    /// <summary>Settings by executor label: KubernetesExecutorConfig for Kubernetes, kept as it stands.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Executors { get; init; }
}

/// <summary>Settings of the whole pipeline.</summary>
public sealed record PipelineConfig
{
    /// <summary>The run's shared folder.</summary>
    public WorkspaceConfig? Workspace { get; init; }

    /// <summary>Seconds until a finished run is removed.</summary>
    public int? ResourceTtlOnCompletion { get; init; }

    /// <summary>Seconds until a succeeded run is removed.</summary>
    public int? ResourceTtlOnSuccess { get; init; }

    /// <summary>Seconds until a failed run is removed.</summary>
    public int? ResourceTtlOnFailure { get; init; }

    /// <summary>Seconds the run may take.</summary>
    public int? ActiveDeadlineSeconds { get; init; }

    /// <summary>Only in documents for KFP 2.5 to 2.14, which did nothing with it: a semaphore that runs share.</summary>
    public string? SemaphoreKey { get; init; }

    /// <summary>Only in documents for KFP 2.5 to 2.14, which did nothing with it: a mutex that runs share.</summary>
    public string? MutexName { get; init; }

    /// <summary>Only in documents for KFP 2.5 to 2.16, which did nothing with it: seconds until a finished run is removed.</summary>
    public int? ResourceTtl { get; init; }
}

/// <summary>The run's shared folder.</summary>
public sealed record WorkspaceConfig
{
    /// <summary>Its size, such as <c>10Gi</c>.</summary>
    public string? Size { get; init; }

    /// <summary>How Kubernetes provides it.</summary>
    public KubernetesWorkspaceConfig? Kubernetes { get; init; }
}

/// <summary>How Kubernetes provides the shared folder.</summary>
public sealed record KubernetesWorkspaceConfig
{
    /// <summary>Fields of the claim's spec.</summary>
    public JsonElement PvcSpecPatch { get; init; }
}
