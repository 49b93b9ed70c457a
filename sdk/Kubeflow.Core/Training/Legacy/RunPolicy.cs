using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>How a job of the kinds before TrainJob runs.</summary>
public sealed record RunPolicy : ManifestPart
{
    /// <summary>Which pods go at the end: <c>None</c>, <c>Running</c>, <c>All</c>; null for None.</summary>
    public string? CleanPodPolicy { get; init; }

    /// <summary>Seconds after the end at which the job goes; null for never.</summary>
    public int? TtlSecondsAfterFinished { get; init; }

    /// <summary>Seconds that the job may run; null for no limit.</summary>
    public long? ActiveDeadlineSeconds { get; init; }

    /// <summary>Restarts before the job fails; null for no limit.</summary>
    public int? BackoffLimit { get; init; }

    /// <summary>How pods are scheduled together; null if they are not.</summary>
    public SchedulingPolicy? SchedulingPolicy { get; init; }

    /// <summary>Whether the job is held.</summary>
    public bool? Suspend { get; init; }

    /// <summary>Who runs the job; null for the training operator itself.</summary>
    public string? ManagedBy { get; init; }
}

/// <summary>How pods are scheduled together.</summary>
public sealed record SchedulingPolicy : ManifestPart
{
    /// <summary>Pods that must be able to start; null for all.</summary>
    public int? MinAvailable { get; init; }

    /// <summary>The scheduler's queue.</summary>
    public string? Queue { get; init; }

    /// <summary>What must be free at once.</summary>
    public IReadOnlyDictionary<string, IntOrString>? MinResources { get; init; }

    /// <summary>Which jobs go before it.</summary>
    public string? PriorityClass { get; init; }

    /// <summary>Seconds that pods wait for each other.</summary>
    public int? ScheduleTimeoutSeconds { get; init; }
}

/// <summary>The pods of one role.</summary>
public sealed record ReplicaSpec : ManifestPart
{
    /// <summary>How many; null for 1.</summary>
    public int? Replicas { get; init; }

    /// <summary>The pods.</summary>
    public PodTemplateSpec? Template { get; init; }

    /// <summary><c>Always</c>, <c>OnFailure</c>, <c>Never</c> or <c>ExitCode</c>; null for the kind's own.</summary>
    public string? RestartPolicy { get; init; }
}

/// <summary>How the number of workers may change.</summary>
[OtherFields("rdzvConf", "metrics")]
public sealed record ElasticPolicy : ManifestPart
{
    /// <summary>The least workers.</summary>
    public int? MinReplicas { get; init; }

    /// <summary>The most workers.</summary>
    public int? MaxReplicas { get; init; }

    /// <summary>How workers find each other: <c>c10d</c>, <c>etcd</c>, <c>etcd-v2</c>; null for c10d.</summary>
    public string? RdzvBackend { get; init; }

    /// <summary>The port at which they do.</summary>
    public int? RdzvPort { get; init; }

    /// <summary>The host at which they do.</summary>
    public string? RdzvHost { get; init; }

    /// <summary>The name under which they do.</summary>
    public string? RdzvId { get; init; }

    /// <summary>Whether one machine is all.</summary>
    public bool? Standalone { get; init; }

    /// <summary>Processes of each worker; the job's own nprocPerNode is newer.</summary>
    public int? NProcPerNode { get; init; }

    /// <summary>Restarts before the job fails.</summary>
    public int? MaxRestarts { get; init; }
}

/// <summary>What a cluster says of a job of the kinds before TrainJob.</summary>
public sealed record LegacyJobStatus : ManifestPart
{
    /// <summary>What is so and what not: <c>Created</c>, <c>Running</c>, <c>Restarting</c>, <c>Suspended</c>, <c>Succeeded</c>, <c>Failed</c>.</summary>
    public IReadOnlyList<Condition>? Conditions { get; init; }

    /// <summary>The pods of each role, counted.</summary>
    public IReadOnlyDictionary<string, ReplicaStatus>? ReplicaStatuses { get; init; }

    /// <summary>When it was first seen.</summary>
    public KubernetesTime? StartTime { get; init; }

    /// <summary>When it ended.</summary>
    public KubernetesTime? CompletionTime { get; init; }

    /// <summary>When it was last looked at.</summary>
    public KubernetesTime? LastReconcileTime { get; init; }
}

/// <summary>The pods of one role, counted.</summary>
[OtherFields("labelSelector", "selector")]
public sealed record ReplicaStatus : ManifestPart
{
    /// <summary>Pods that run.</summary>
    public int? Active { get; init; }

    /// <summary>Pods that ended well.</summary>
    public int? Succeeded { get; init; }

    /// <summary>Pods that failed.</summary>
    public int? Failed { get; init; }
}
