using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>What a cluster says of a TrainJob.</summary>
public sealed record TrainJobStatus : ManifestPart
{
    /// <summary>What is so and what not: <c>Suspended</c>, <c>Complete</c>, <c>Failed</c>.</summary>
    public IReadOnlyList<Condition>? Conditions { get; init; }

    /// <summary>How its replicated jobs stand.</summary>
    public IReadOnlyList<ReplicatedJobStatus>? JobsStatus { get; init; }

    /// <summary>What the training itself reports; null where it does not.</summary>
    public TrainerStatus? TrainerStatus { get; init; }

    internal Condition? Find(string type) => Conditions?.LastOrDefault(c => c.Type == type);
}

/// <summary>How many jobs of one replicated job are in which state.</summary>
public sealed record ReplicatedJobStatus : ManifestPart
{
    /// <summary>The replicated job's name, such as <c>node</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Jobs all of whose pods are ready or have succeeded.</summary>
    public int Ready { get; init; }

    /// <summary>Jobs that ended well.</summary>
    public int Succeeded { get; init; }

    /// <summary>Jobs that failed.</summary>
    public int Failed { get; init; }

    /// <summary>Jobs with a pod that is starting or running.</summary>
    public int Active { get; init; }

    /// <summary>Jobs that are held.</summary>
    public int Suspended { get; init; }
}

/// <summary>What the training itself reports.</summary>
public sealed record TrainerStatus : ManifestPart
{
    /// <summary>How much is done, 0 to 100; null if unknown.</summary>
    public int? ProgressPercentage { get; init; }

    /// <summary>Seconds until the end, as estimated; null if unknown.</summary>
    public long? EstimatedRemainingSeconds { get; init; }

    /// <summary>The latest values, such as a loss.</summary>
    public IReadOnlyList<TrainerMetric>? Metrics { get; init; }

    /// <summary>When this was reported.</summary>
    public KubernetesTime? LastUpdatedTime { get; init; }
}

/// <summary>A value that the training reports.</summary>
public sealed record TrainerMetric : ManifestPart
{
    /// <summary>Its name, such as <c>loss</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its value as text.</summary>
    public string Value { get; init; } = "";
}
