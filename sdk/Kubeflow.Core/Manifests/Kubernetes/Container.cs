using System.Text.Json.Serialization;

namespace Kubeflow.Manifests;

/// <summary>A container of a pod.</summary>
[OtherFields(
    "imagePullPolicy", "lifecycle", "livenessProbe", "readinessProbe", "resizePolicy", "restartPolicy", "restartPolicyRules", "securityContext", "startupProbe", "stdin",
    "stdinOnce", "terminationMessagePath", "terminationMessagePolicy", "tty", "volumeDevices")]
public sealed record Container : ManifestPart
{
    /// <summary>Its name, unique in the pod.</summary>
    public string Name { get; init; } = "";

    /// <summary>The image, such as <c>docker.io/team/train:1.4</c>.</summary>
    public string? Image { get; init; }

    /// <summary>The program and its first arguments; null for the image's own.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>The arguments after the command; null for the image's own.</summary>
    public IReadOnlyList<string>? Args { get; init; }

    /// <summary>The folder in which it starts; null for the image's own.</summary>
    public string? WorkingDir { get; init; }

    /// <summary>Its environment variables.</summary>
    public IReadOnlyList<EnvVar>? Env { get; init; }

    /// <summary>Secrets and ConfigMaps whose keys become environment variables.</summary>
    public IReadOnlyList<EnvFromSource>? EnvFrom { get; init; }

    /// <summary>The ports it listens on; for information.</summary>
    public IReadOnlyList<ContainerPort>? Ports { get; init; }

    /// <summary>What it asks for and may use.</summary>
    public ResourceRequirements? Resources { get; init; }

    /// <summary>The pod's volumes in its file system.</summary>
    public IReadOnlyList<VolumeMount>? VolumeMounts { get; init; }
}

/// <summary>A port of a container.</summary>
[OtherFields("hostIP")]
public sealed record ContainerPort : ManifestPart
{
    /// <summary>The port's name, unique in the pod.</summary>
    public string? Name { get; init; }

    /// <summary>The port, 1 to 65535.</summary>
    [JsonPropertyName("containerPort")]
    public int Number { get; init; }

    /// <summary>The same port on the machine; null for none.</summary>
    public int? HostPort { get; init; }

    /// <summary><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>; null for TCP.</summary>
    public string? Protocol { get; init; }
}
