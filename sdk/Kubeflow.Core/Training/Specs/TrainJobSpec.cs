using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>What a TrainJob asks for.</summary>
[OtherFields("podTemplateOverrides", "podSpecOverrides", "labels", "annotations")]
public sealed record TrainJobSpec : ManifestPart
{
    /// <summary>The runtime that says how such jobs run.</summary>
    public RuntimeRef RuntimeRef { get; init; } = new();

    /// <summary>What is fetched before the training starts; null for nothing.</summary>
    public Initializer? Initializer { get; init; }

    /// <summary>What is trained, and on how much; null for what the runtime says.</summary>
    public Trainer? Trainer { get; init; }

    /// <summary>Changes to what the runtime says.</summary>
    public IReadOnlyList<RuntimePatch>? RuntimePatches { get; init; }

    /// <summary>Whether the job is held: nothing runs until this is false.</summary>
    public bool? Suspend { get; init; }

    /// <summary>Seconds that the job may run, from its start or last resumption; null for no limit.</summary>
    public long? ActiveDeadlineSeconds { get; init; }

    /// <summary>Who runs the job; null for Kubeflow Trainer itself.</summary>
    public string? ManagedBy { get; init; }
}

/// <summary>The runtime of a job.</summary>
public sealed record RuntimeRef : ManifestPart
{
    /// <summary>Its name, such as <c>torch-distributed</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its API group; null for <c>trainer.kubeflow.org</c>.</summary>
    public string? ApiGroup { get; init; }

    /// <summary><c>ClusterTrainingRuntime</c> or <c>TrainingRuntime</c>; null for ClusterTrainingRuntime.</summary>
    public string? Kind { get; init; }
}

/// <summary>What is trained, and on how much.</summary>
public sealed record Trainer : ManifestPart
{
    /// <summary>The image; null for the runtime's.</summary>
    public string? Image { get; init; }

    /// <summary>The program and its first arguments; null for the runtime's.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>The arguments after the command; null for the runtime's.</summary>
    public IReadOnlyList<string>? Args { get; init; }

    /// <summary>Environment variables.</summary>
    public IReadOnlyList<EnvVar>? Env { get; init; }

    /// <summary>Machines; null for the runtime's number.</summary>
    public int? NumNodes { get; init; }

    /// <summary>What each machine gives.</summary>
    public ResourceRequirements? ResourcesPerNode { get; init; }

    /// <summary>Processes on each machine; null for what the runtime or the machine's devices say. Trainer 2.0 and 2.1 also take <c>auto</c>, <c>cpu</c>
    /// and <c>gpu</c>.</summary>
    public IntOrString? NumProcPerNode { get; init; }
}
