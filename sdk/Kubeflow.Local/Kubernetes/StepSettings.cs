namespace Kubeflow.Pipelines.Local;

/// <summary>What Kubernetes' settings of a step come to on this machine.</summary>
internal sealed record StepSettings
{
    public static StepSettings None { get; } = new();

    /// <summary>Environment variables, from secrets, config maps and fields of the pod.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Folders that stand in for volumes; only a container has them at their paths.</summary>
    public IReadOnlyList<LocalVolume> Volumes { get; init; } = [];

    /// <summary>How long one try may take.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>The user and group in a container; null for the image's own.</summary>
    public string? User { get; init; }

    /// <summary>When an image is pulled: always, missing or never; null for the engine's own way.</summary>
    public string? PullPolicy { get; init; }

    /// <summary>The size of a container's shared memory; null for the engine's own.</summary>
    public string? SharedMemory { get; init; }

    /// <summary>Labels of a container.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>What this machine does not do, wherever the step runs; one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What it does not do for a step that is a process and no container.</summary>
    public IReadOnlyList<string> HostWarnings { get; init; } = [];
}

/// <summary>A folder that stands in for a volume.</summary>
/// <param name="What">What it is, in a sentence: <c>secret 'token'</c>.</param>
/// <param name="Path">Where the step finds it.</param>
/// <param name="Folder">The folder of this machine; null for one of the step's own, which ends with the try.</param>
/// <param name="Files">Files that are put into it, by name.</param>
internal sealed record LocalVolume(string What, string Path, string? Folder, IReadOnlyDictionary<string, string>? Files = null);
