using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>How jobs run.</summary>
public sealed record TrainingRuntimeSpec : ManifestPart
{
    /// <summary>The framework, and what it is told; null for none.</summary>
    public MLPolicy? MLPolicy { get; init; }

    /// <summary>How pods are scheduled together; null if they are not.</summary>
    public PodGroupPolicy? PodGroupPolicy { get; init; }

    /// <summary>The jobs that run, and in which order.</summary>
    public JobSetTemplateSpec? Template { get; init; }
}

/// <summary>The framework of a runtime, and what it is told; at most one framework is set.</summary>
public sealed record MLPolicy : ManifestPart
{
    /// <summary>Machines, where a job does not say; null for 1.</summary>
    public int? NumNodes { get; init; }

    /// <summary>PyTorch, started by torchrun.</summary>
    public TorchPolicy? Torch { get; init; }

    /// <summary>MPI, started by mpirun from a launcher.</summary>
    public MpiPolicy? Mpi { get; init; }

    /// <summary>JAX.</summary>
    public JaxPolicy? Jax { get; init; }

    /// <summary>XGBoost.</summary>
    public XGBoostPolicy? Xgboost { get; init; }

    /// <summary>Flux.</summary>
    public FluxPolicy? Flux { get; init; }
}

/// <summary>PyTorch.</summary>
[OtherFields("numProcPerNode", "elasticPolicy")]
public sealed record TorchPolicy : ManifestPart
{
    /// <summary>Further containers that are told what torchrun is told; null for none.</summary>
    public TorchEnvInjection? EnvInjection { get; init; }
}

/// <summary>Further containers that are told what torchrun is told.</summary>
public sealed record TorchEnvInjection : ManifestPart
{
    /// <summary>The containers, job by job.</summary>
    public IReadOnlyList<TorchEnvTarget>? Targets { get; init; }
}

/// <summary>Containers of one job that are told what torchrun is told.</summary>
public sealed record TorchEnvTarget : ManifestPart
{
    /// <summary>The replicated job.</summary>
    public string JobName { get; init; } = "";

    /// <summary>Its containers; not <c>node</c>, which is told anyway.</summary>
    public IReadOnlyList<string>? ContainerNames { get; init; }
}

/// <summary>MPI.</summary>
public sealed record MpiPolicy : ManifestPart
{
    /// <summary>Processes on each machine, where a job does not say; null for 1.</summary>
    public int? NumProcPerNode { get; init; }

    /// <summary>The implementation; null for <c>OpenMPI</c>.</summary>
    public string? MpiImplementation { get; init; }

    /// <summary>The folder of the keys with which the launcher reaches the nodes; null for <c>/root/.ssh</c>.</summary>
    public string? SshAuthMountPath { get; init; }

    /// <summary>Whether the launcher trains too; null for false.</summary>
    public bool? RunLauncherAsNode { get; init; }
}

/// <summary>JAX; it needs no settings.</summary>
public sealed record JaxPolicy : ManifestPart;

/// <summary>XGBoost; it needs no settings.</summary>
public sealed record XGBoostPolicy : ManifestPart;

/// <summary>Flux.</summary>
public sealed record FluxPolicy : ManifestPart
{
    /// <summary>Processes on each machine, where a job does not say; null for 1.</summary>
    public int? NumProcPerNode { get; init; }
}

/// <summary>How pods are scheduled together; exactly one scheduler is set.</summary>
public sealed record PodGroupPolicy : ManifestPart
{
    /// <summary>The coscheduling plugin.</summary>
    public CoschedulingPolicy? Coscheduling { get; init; }

    /// <summary>Volcano.</summary>
    public VolcanoPolicy? Volcano { get; init; }
}

/// <summary>The coscheduling plugin.</summary>
public sealed record CoschedulingPolicy : ManifestPart
{
    /// <summary>Seconds that pods wait for each other; null for 60.</summary>
    public int? ScheduleTimeoutSeconds { get; init; }
}

/// <summary>Volcano.</summary>
public sealed record VolcanoPolicy : ManifestPart
{
    /// <summary>How near each other the machines must be; null for no matter.</summary>
    public NetworkTopology? NetworkTopology { get; init; }
}

/// <summary>How near each other machines must be.</summary>
public sealed record NetworkTopology : ManifestPart
{
    /// <summary><c>hard</c> or <c>soft</c>; null for hard.</summary>
    public string? Mode { get; init; }

    /// <summary>The highest tier that connections may cross; null for 1.</summary>
    public int? HighestTierAllowed { get; init; }
}
