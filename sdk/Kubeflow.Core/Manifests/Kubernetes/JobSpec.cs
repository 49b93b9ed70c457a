namespace Kubeflow.Manifests;

/// <summary>Pods that run to their end.</summary>
[OtherFields(
    "backoffLimitPerIndex", "managedBy", "manualSelector", "maxFailedIndexes", "podFailurePolicy", "podReplacementPolicy", "selector", "successPolicy", "suspend")]
public sealed record JobSpec : ManifestPart
{
    /// <summary>Pods at the same time; null for 1.</summary>
    public int? Parallelism { get; init; }

    /// <summary>Pods that must end well.</summary>
    public int? Completions { get; init; }

    /// <summary><c>Indexed</c>: each pod has a number of its own; <c>NonIndexed</c>: any will do.</summary>
    public string? CompletionMode { get; init; }

    /// <summary>Failures before the whole fails; null for 6.</summary>
    public int? BackoffLimit { get; init; }

    /// <summary>Seconds after the start at which everything is ended; null for no limit.</summary>
    public long? ActiveDeadlineSeconds { get; init; }

    /// <summary>Seconds after the end at which the object goes; null for never.</summary>
    public int? TtlSecondsAfterFinished { get; init; }

    /// <summary>The pods.</summary>
    public PodTemplateSpec? Template { get; init; }
}

/// <summary>Jobs made after one model.</summary>
public sealed record JobTemplateSpec : ManifestPart
{
    /// <summary>Their labels and annotations.</summary>
    public ObjectMeta? Metadata { get; init; }

    /// <summary>What they run.</summary>
    public JobSpec? Spec { get; init; }
}
