using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>What a PyTorchJob asks for.</summary>
public sealed record PyTorchJobSpec : ManifestPart
{
    /// <summary>How it runs; null for the defaults.</summary>
    public RunPolicy? RunPolicy { get; init; }

    /// <summary>How the number of workers may change; null if it may not.</summary>
    public ElasticPolicy? ElasticPolicy { get; init; }

    /// <summary>The replicas: <c>Master</c>, <c>Worker</c>.</summary>
    public IReadOnlyDictionary<string, ReplicaSpec> PytorchReplicaSpecs { get; init; } = new Dictionary<string, ReplicaSpec>();

    /// <summary>Processes of each replica: a number, <c>auto</c>, <c>cpu</c> or <c>gpu</c>; null for auto.</summary>
    public string? NprocPerNode { get; init; }
}

/// <summary>What a TFJob asks for.</summary>
public sealed record TFJobSpec : ManifestPart
{
    /// <summary>How it runs; null for the defaults.</summary>
    public RunPolicy? RunPolicy { get; init; }

    /// <summary><c>AllWorkers</c>, or null or empty: the chief's end is the job's.</summary>
    public string? SuccessPolicy { get; init; }

    /// <summary>The replicas: <c>PS</c>, <c>Worker</c>, <c>Chief</c>, <c>Master</c>, <c>Evaluator</c>.</summary>
    public IReadOnlyDictionary<string, ReplicaSpec> TfReplicaSpecs { get; init; } = new Dictionary<string, ReplicaSpec>();

    /// <summary>Whether workers may come and go.</summary>
    public bool? EnableDynamicWorker { get; init; }
}

/// <summary>What an XGBoostJob asks for.</summary>
public sealed record XGBoostJobSpec : ManifestPart
{
    /// <summary>How it runs; null for the defaults.</summary>
    public RunPolicy? RunPolicy { get; init; }

    /// <summary>The replicas: <c>Master</c>, <c>Worker</c>.</summary>
    public IReadOnlyDictionary<string, ReplicaSpec> XgbReplicaSpecs { get; init; } = new Dictionary<string, ReplicaSpec>();
}

/// <summary>What a JAXJob asks for.</summary>
public sealed record JaxJobSpec : ManifestPart
{
    /// <summary>How it runs; null for the defaults.</summary>
    public RunPolicy? RunPolicy { get; init; }

    /// <summary>The replicas: <c>Worker</c>.</summary>
    public IReadOnlyDictionary<string, ReplicaSpec> JaxReplicaSpecs { get; init; } = new Dictionary<string, ReplicaSpec>();
}

/// <summary>What a PaddleJob asks for.</summary>
public sealed record PaddleJobSpec : ManifestPart
{
    /// <summary>How it runs; null for the defaults.</summary>
    public RunPolicy? RunPolicy { get; init; }

    /// <summary>How the number of workers may change; null if it may not.</summary>
    public ElasticPolicy? ElasticPolicy { get; init; }

    /// <summary>The replicas: <c>Master</c>, <c>Worker</c>.</summary>
    public IReadOnlyDictionary<string, ReplicaSpec> PaddleReplicaSpecs { get; init; } = new Dictionary<string, ReplicaSpec>();
}

/// <summary>What an MPIJob asks for, of either version.</summary>
public sealed record MpiJobSpec : ManifestPart
{
    /// <summary>Processes of each worker; null for 1.</summary>
    public int? SlotsPerWorker { get; init; }

    /// <summary>Whether the launcher trains too (v2beta1); null for false.</summary>
    public bool? RunLauncherAsWorker { get; init; }

    /// <summary>How it runs; null for the defaults.</summary>
    public RunPolicy? RunPolicy { get; init; }

    /// <summary>Which pods go at the end (v1): <c>None</c>, <c>Running</c>, <c>All</c>; null for None.</summary>
    public string? CleanPodPolicy { get; init; }

    /// <summary>The container that runs MPI (v1); null for the first.</summary>
    public string? MainContainer { get; init; }

    /// <summary>The replicas: <c>Launcher</c>, <c>Worker</c>.</summary>
    public IReadOnlyDictionary<string, ReplicaSpec> MpiReplicaSpecs { get; init; } = new Dictionary<string, ReplicaSpec>();

    /// <summary>The folder of the keys with which the launcher reaches the workers (v2beta1); null for <c>/root/.ssh</c>.</summary>
    public string? SshAuthMountPath { get; init; }

    /// <summary><c>AtStartup</c> or <c>WaitForWorkersReady</c> (v2beta1); null for AtStartup.</summary>
    public string? LauncherCreationPolicy { get; init; }

    /// <summary><c>OpenMPI</c>, <c>Intel</c> or <c>MPICH</c> (v2beta1); null for OpenMPI.</summary>
    public string? MpiImplementation { get; init; }
}
