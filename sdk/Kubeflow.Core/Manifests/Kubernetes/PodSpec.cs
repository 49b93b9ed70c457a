namespace Kubeflow.Manifests;

/// <summary>What a pod runs, and where.</summary>
[OtherFields(
    "activeDeadlineSeconds", "affinity", "automountServiceAccountToken", "dnsConfig", "dnsPolicy", "enableServiceLinks", "ephemeralContainers", "hostAliases", "hostIPC",
    "hostPID", "hostUsers", "hostname", "hostnameOverride", "nodeName", "os", "overhead", "preemptionPolicy", "priority", "readinessGates", "resourceClaims", "resources",
    "runtimeClassName", "schedulerName", "schedulingGates", "schedulingGroup", "securityContext", "serviceAccount", "setHostnameAsFQDN", "shareProcessNamespace", "subdomain",
    "topologySpreadConstraints")]
public sealed record PodSpec : ManifestPart
{
    /// <summary>Containers that run, one after the other, before the others start.</summary>
    public IReadOnlyList<Container>? InitContainers { get; init; }

    /// <summary>The containers.</summary>
    public IReadOnlyList<Container>? Containers { get; init; }

    /// <summary>What they share as files.</summary>
    public IReadOnlyList<Volume>? Volumes { get; init; }

    /// <summary>Labels that a machine must have.</summary>
    public IReadOnlyDictionary<string, string>? NodeSelector { get; init; }

    /// <summary>Taints of machines that do not matter.</summary>
    public IReadOnlyList<Toleration>? Tolerations { get; init; }

    /// <summary>The account under which it speaks to the cluster; null for <c>default</c>.</summary>
    public string? ServiceAccountName { get; init; }

    /// <summary>Secrets with which images are fetched.</summary>
    public IReadOnlyList<LocalObjectReference>? ImagePullSecrets { get; init; }

    /// <summary><c>Always</c>, <c>OnFailure</c> or <c>Never</c>.</summary>
    public string? RestartPolicy { get; init; }

    /// <summary>Seconds between the signal to end and the kill; null for 30.</summary>
    public long? TerminationGracePeriodSeconds { get; init; }

    /// <summary>Which pods go before it.</summary>
    public string? PriorityClassName { get; init; }

    /// <summary>Whether it uses the machine's own network.</summary>
    public bool? HostNetwork { get; init; }
}

/// <summary>Pods made after one model.</summary>
public sealed record PodTemplateSpec : ManifestPart
{
    /// <summary>Their labels and annotations.</summary>
    public ObjectMeta? Metadata { get; init; }

    /// <summary>What they run.</summary>
    public PodSpec? Spec { get; init; }
}

/// <summary>A taint of machines that does not keep a pod away.</summary>
public sealed record Toleration : ManifestPart
{
    /// <summary>The taint's key; null with <c>Exists</c> for every taint.</summary>
    public string? Key { get; init; }

    /// <summary><c>Equal</c> or <c>Exists</c>; null for Equal.</summary>
    public string? Operator { get; init; }

    /// <summary>The taint's value.</summary>
    public string? Value { get; init; }

    /// <summary><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>; null for all.</summary>
    public string? Effect { get; init; }

    /// <summary>Seconds that the pod stays on a machine with the taint; null for ever.</summary>
    public long? TolerationSeconds { get; init; }
}
