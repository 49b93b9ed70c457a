using System.Text.Json;

namespace Kubeflow.Pipelines.Ir;

/// <summary>How a step runs: one of the four fields.</summary>
public sealed record ExecutorSpec
{
    /// <summary>A container.</summary>
    public ContainerSpec? Container { get; init; }

    /// <summary>An artifact that exists already.</summary>
    public ImporterSpec? Importer { get; init; }

    /// <summary>A query for artifacts; no open-source server runs it.</summary>
    public JsonElement Resolver { get; init; }

    /// <summary>A job of Google's cloud; no open-source server runs it.</summary>
    public JsonElement CustomJob { get; init; }
}

/// <summary>A container.</summary>
public sealed record ContainerSpec
{
    /// <summary>The image.</summary>
    public string? Image { get; init; }

    /// <summary>The command, with placeholders.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>The arguments, with placeholders.</summary>
    public IReadOnlyList<string>? Args { get; init; }

    /// <summary>A check before the cache is asked.</summary>
    public Lifecycle? Lifecycle { get; init; }

    /// <summary>What the container may use.</summary>
    public ResourceSpec? Resources { get; init; }

    /// <summary>Environment variables.</summary>
    public IReadOnlyList<EnvVar>? Env { get; init; }
}

/// <summary>Hooks of a container.</summary>
public sealed record Lifecycle
{
    /// <summary>Runs before the cache is asked.</summary>
    public ExecHook? PreCacheCheck { get; init; }
}

/// <summary>A command.</summary>
public sealed record ExecHook
{
    /// <summary>The command.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<string>? Args { get; init; }
}

/// <summary>An environment variable.</summary>
public sealed record EnvVar
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its value.</summary>
    public string? Value { get; init; }
}

/// <summary>What a container may use. The numbers are the old form of the texts.</summary>
public sealed record ResourceSpec
{
    /// <summary>Cores.</summary>
    public double? CpuLimit { get; init; }

    /// <summary>Memory in 10^9 bytes.</summary>
    public double? MemoryLimit { get; init; }

    /// <summary>Cores.</summary>
    public double? CpuRequest { get; init; }

    /// <summary>Memory in 10^9 bytes.</summary>
    public double? MemoryRequest { get; init; }

    /// <summary>The accelerator.</summary>
    public AcceleratorConfig? Accelerator { get; init; }

    /// <summary>Cores as Kubernetes writes them, such as <c>500m</c>.</summary>
    public string? ResourceCpuLimit { get; init; }

    /// <summary>Memory as Kubernetes writes it, such as <c>4Gi</c>.</summary>
    public string? ResourceMemoryLimit { get; init; }

    /// <summary>Cores as Kubernetes writes them.</summary>
    public string? ResourceCpuRequest { get; init; }

    /// <summary>Memory as Kubernetes writes it.</summary>
    public string? ResourceMemoryRequest { get; init; }
}

/// <summary>An accelerator. The first two are the old form of the others.</summary>
public sealed record AcceleratorConfig
{
    /// <summary>Its resource name, such as <c>nvidia.com/gpu</c>.</summary>
    public string? Type { get; init; }

    /// <summary>How many; an int64, so JSON text.</summary>
    public string? Count { get; init; }

    /// <summary>Its resource name.</summary>
    public string? ResourceType { get; init; }

    /// <summary>How many.</summary>
    public string? ResourceCount { get; init; }
}

/// <summary>An artifact that exists already.</summary>
public sealed record ImporterSpec
{
    /// <summary>Where it is.</summary>
    public ValueOrRuntimeParameter? ArtifactUri { get; init; }

    /// <summary>Its type.</summary>
    public ArtifactTypeSchema? TypeSchema { get; init; }

    /// <summary>Its metadata; values may hold placeholders.</summary>
    public JsonElement Metadata { get; init; }

    /// <summary>Deprecated twin of <see cref="Metadata"/>.</summary>
    public IReadOnlyDictionary<string, ValueOrRuntimeParameter>? Properties { get; init; }

    /// <summary>Deprecated twin of <see cref="Metadata"/>.</summary>
    public IReadOnlyDictionary<string, ValueOrRuntimeParameter>? CustomProperties { get; init; }

    /// <summary>Whether it is recorded anew each time.</summary>
    public bool? Reimport { get; init; }

    /// <summary>Whether it is copied into the run's workspace.</summary>
    public bool? DownloadToWorkspace { get; init; }
}
