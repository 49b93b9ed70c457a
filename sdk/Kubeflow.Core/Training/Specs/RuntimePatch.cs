using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>Changes to what a runtime says, by one party.</summary>
public sealed record RuntimePatch : ManifestPart
{
    /// <summary>Who makes them: a path below a domain, such as <c>team.example.com/platform</c>.</summary>
    public string Manager { get; init; } = "";

    /// <summary>When; set by the server.</summary>
    public KubernetesTime? Time { get; init; }

    /// <summary>The changes.</summary>
    public TrainingRuntimeSpecPatch? TrainingRuntimeSpec { get; init; }
}

/// <summary>Changes to a runtime.</summary>
public sealed record TrainingRuntimeSpecPatch : ManifestPart
{
    /// <summary>Changes to its job set.</summary>
    public JobSetTemplatePatch? Template { get; init; }
}

/// <summary>Changes to a runtime's job set.</summary>
public sealed record JobSetTemplatePatch : ManifestPart
{
    /// <summary>Labels and annotations to add.</summary>
    public ObjectMeta? Metadata { get; init; }

    /// <summary>Changes to its jobs.</summary>
    public JobSetSpecPatch? Spec { get; init; }
}

/// <summary>Changes to the jobs of a job set.</summary>
public sealed record JobSetSpecPatch : ManifestPart
{
    /// <summary>The jobs that change, by name.</summary>
    public IReadOnlyList<ReplicatedJobPatch>? ReplicatedJobs { get; init; }
}

/// <summary>Changes to one job of a job set.</summary>
public sealed record ReplicatedJobPatch : ManifestPart
{
    /// <summary>The job's name in the runtime, such as <c>node</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The changes.</summary>
    public JobTemplatePatch? Template { get; init; }
}

/// <summary>Changes to a job.</summary>
public sealed record JobTemplatePatch : ManifestPart
{
    /// <summary>Labels and annotations to add.</summary>
    public ObjectMeta? Metadata { get; init; }

    /// <summary>Changes to its pods.</summary>
    public JobSpecPatch? Spec { get; init; }
}

/// <summary>Changes to the pods of a job.</summary>
public sealed record JobSpecPatch : ManifestPart
{
    /// <summary>Changes to the pods.</summary>
    public PodTemplatePatch? Template { get; init; }
}

/// <summary>Changes to pods.</summary>
public sealed record PodTemplatePatch : ManifestPart
{
    /// <summary>Labels and annotations to add.</summary>
    public ObjectMeta? Metadata { get; init; }

    /// <summary>Changes to what they run.</summary>
    public PodSpecPatch? Spec { get; init; }
}

/// <summary>What a patch can change of pods.</summary>
[OtherFields("affinity", "schedulingGates", "securityContext")]
public sealed record PodSpecPatch : ManifestPart
{
    /// <summary>The account under which they speak to the cluster.</summary>
    public string? ServiceAccountName { get; init; }

    /// <summary>Labels that a machine must have.</summary>
    public IReadOnlyDictionary<string, string>? NodeSelector { get; init; }

    /// <summary>Taints of machines that do not matter.</summary>
    public IReadOnlyList<Toleration>? Tolerations { get; init; }

    /// <summary>Volumes to add.</summary>
    public IReadOnlyList<Volume>? Volumes { get; init; }

    /// <summary>Changes to the containers that run first.</summary>
    public IReadOnlyList<ContainerPatch>? InitContainers { get; init; }

    /// <summary>Changes to the containers.</summary>
    public IReadOnlyList<ContainerPatch>? Containers { get; init; }

    /// <summary>Secrets with which images are fetched.</summary>
    public IReadOnlyList<LocalObjectReference>? ImagePullSecrets { get; init; }

    /// <summary>Seconds between the signal to end and the kill.</summary>
    public long? TerminationGracePeriodSeconds { get; init; }
}

/// <summary>What a patch can change of a container.</summary>
[OtherFields("securityContext")]
public sealed record ContainerPatch : ManifestPart
{
    /// <summary>The container's name in the runtime.</summary>
    public string Name { get; init; } = "";

    /// <summary>Environment variables to add; not for the containers <c>node</c>, <c>dataset-initializer</c> and <c>model-initializer</c>.</summary>
    public IReadOnlyList<EnvVar>? Env { get; init; }

    /// <summary>Volumes to mount.</summary>
    public IReadOnlyList<VolumeMount>? VolumeMounts { get; init; }
}
