using System.Text.Json.Serialization;
using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>The job set of a runtime.</summary>
public sealed record JobSetTemplateSpec : ManifestPart
{
    /// <summary>Its labels and annotations.</summary>
    public ObjectMeta? Metadata { get; init; }

    /// <summary>Its jobs.</summary>
    public JobSetSpec? Spec { get; init; }
}

/// <summary>Jobs that run together.</summary>
public sealed record JobSetSpec : ManifestPart
{
    /// <summary>The jobs.</summary>
    public IReadOnlyList<ReplicatedJob>? ReplicatedJobs { get; init; }

    /// <summary>How pods find each other.</summary>
    public JobSetNetwork? Network { get; init; }

    /// <summary>When the whole has succeeded; null: when all jobs have.</summary>
    public SuccessPolicy? SuccessPolicy { get; init; }

    /// <summary>What follows from a failed job; null: the whole fails.</summary>
    public FailurePolicy? FailurePolicy { get; init; }

    /// <summary>Whether jobs start in their order; null: at once.</summary>
    public StartupPolicy? StartupPolicy { get; init; }

    /// <summary>Whether nothing runs for now.</summary>
    public bool? Suspend { get; init; }

    /// <summary>The pod that others are told of as the first.</summary>
    public Coordinator? Coordinator { get; init; }

    /// <summary>Who looks after the job set; null for JobSet itself.</summary>
    public string? ManagedBy { get; init; }

    /// <summary>Seconds after the end at which the job set goes, with pods and logs; null for never.</summary>
    public int? TtlSecondsAfterFinished { get; init; }

    /// <summary>Storage that is made for the job set.</summary>
    public IReadOnlyList<VolumeClaimPolicy>? VolumeClaimPolicies { get; init; }
}

/// <summary>A job of a job set.</summary>
public sealed record ReplicatedJob : ManifestPart
{
    /// <summary>Its name, such as <c>node</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The group it counts to; null for <c>default</c>.</summary>
    public string? GroupName { get; init; }

    /// <summary>How often the job exists; null for 1.</summary>
    public int? Replicas { get; init; }

    /// <summary>The job.</summary>
    public JobTemplateSpec? Template { get; init; }

    /// <summary>Jobs listed before it that it waits for.</summary>
    public IReadOnlyList<DependsOn>? DependsOn { get; init; }

    /// <summary>The step of a TrainJob that it is: <c>trainer</c>, <c>dataset-initializer</c>, <c>model-initializer</c>, or null for none of them.</summary>
    [JsonIgnore]
    public string? AncestorStep => Template?.Metadata?.Labels?.GetValueOrDefault(TrainingLabels.AncestorStep);
}

/// <summary>A job that another waits for.</summary>
public sealed record DependsOn : ManifestPart
{
    /// <summary>The job's name.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>Ready</c> or <c>Complete</c>.</summary>
    public string Status { get; init; } = "";
}

/// <summary>How pods find each other.</summary>
public sealed record JobSetNetwork : ManifestPart
{
    /// <summary>Whether pods have names in the network; null for yes.</summary>
    [JsonPropertyName("enableDNSHostnames")]
    public bool? EnableDnsHostnames { get; init; }

    /// <summary>The domain of those names; null for the job set's name.</summary>
    public string? Subdomain { get; init; }

    /// <summary>Whether pods are found before they are ready; null for yes.</summary>
    public bool? PublishNotReadyAddresses { get; init; }
}

/// <summary>When a job set has succeeded.</summary>
public sealed record SuccessPolicy : ManifestPart
{
    /// <summary><c>All</c> or <c>Any</c>.</summary>
    public string Operator { get; init; } = "";

    /// <summary>The jobs that count; null for all.</summary>
    public IReadOnlyList<string>? TargetReplicatedJobs { get; init; }
}

/// <summary>What follows from a failed job.</summary>
public sealed record FailurePolicy : ManifestPart
{
    /// <summary>Restarts of the whole before it fails; null for 0.</summary>
    public int? MaxRestarts { get; init; }

    /// <summary><c>Recreate</c>, <c>BlockingRecreate</c> or <c>InPlaceRestart</c>; null for Recreate.</summary>
    public string? RestartStrategy { get; init; }

    /// <summary>Rules for certain failures; the first that fits counts.</summary>
    public IReadOnlyList<FailurePolicyRule>? Rules { get; init; }
}

/// <summary>What follows from a certain failure.</summary>
public sealed record FailurePolicyRule : ManifestPart
{
    /// <summary>The rule's name.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>FailJobSet</c>, <c>RestartJobSet</c>, <c>RestartJobSetAndIgnoreMaxRestarts</c>, <c>RestartJob</c> or <c>RestartJobAndIgnoreMaxRestarts</c>.</summary>
    public string Action { get; init; } = "";

    /// <summary>The jobs that it is for; null for all.</summary>
    public IReadOnlyList<string>? TargetReplicatedJobs { get; init; }

    /// <summary>Reasons of a failed job that it is for, such as <c>BackoffLimitExceeded</c>; null for all.</summary>
    public IReadOnlyList<string>? OnJobFailureReasons { get; init; }

    /// <summary>Regular expressions of messages that it is for; null for all.</summary>
    public IReadOnlyList<string>? OnJobFailureMessagePatterns { get; init; }
}

/// <summary>Whether jobs start in their order.</summary>
public sealed record StartupPolicy : ManifestPart
{
    /// <summary><c>AnyOrder</c> or <c>InOrder</c>.</summary>
    public string StartupPolicyOrder { get; init; } = "";
}

/// <summary>The pod that others are told of as the first.</summary>
public sealed record Coordinator : ManifestPart
{
    /// <summary>Its replicated job.</summary>
    public string ReplicatedJob { get; init; } = "";

    /// <summary>The job's number, from 0.</summary>
    public int? JobIndex { get; init; }

    /// <summary>The pod's number, from 0.</summary>
    public int? PodIndex { get; init; }
}

/// <summary>Storage that is made for a job set.</summary>
[OtherFields("templates", "retentionPolicy")]
public sealed record VolumeClaimPolicy : ManifestPart;
