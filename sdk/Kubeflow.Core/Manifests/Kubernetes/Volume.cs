namespace Kubeflow.Manifests;

/// <summary>A volume of a pod: a name, and exactly one place that it comes from.</summary>
[OtherFields(
    "awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "csi", "downwardAPI", "ephemeral", "fc", "flexVolume", "flocker", "gcePersistentDisk", "gitRepo",
    "glusterfs", "image", "iscsi", "nfs", "photonPersistentDisk", "portworxVolume", "projected", "quobyte", "rbd", "scaleIO", "storageos", "vsphereVolume")]
public sealed record Volume : ManifestPart
{
    /// <summary>Its name in the pod.</summary>
    public string Name { get; init; } = "";

    /// <summary>An empty folder that lives as long as the pod.</summary>
    public EmptyDirVolume? EmptyDir { get; init; }

    /// <summary>A claim of lasting storage.</summary>
    public ClaimVolume? PersistentVolumeClaim { get; init; }

    /// <summary>The keys of a ConfigMap as files.</summary>
    public ConfigMapVolume? ConfigMap { get; init; }

    /// <summary>The keys of a Secret as files.</summary>
    public SecretVolume? Secret { get; init; }

    /// <summary>A folder or file of the machine.</summary>
    public HostPathVolume? HostPath { get; init; }
}

/// <summary>An empty folder that lives as long as the pod.</summary>
public sealed record EmptyDirVolume : ManifestPart
{
    /// <summary><c>Memory</c> for a folder in memory; null for the machine's disk.</summary>
    public string? Medium { get; init; }

    /// <summary>The most it may hold; null for no limit.</summary>
    public IntOrString? SizeLimit { get; init; }
}

/// <summary>A claim of lasting storage.</summary>
public sealed record ClaimVolume : ManifestPart
{
    /// <summary>The PersistentVolumeClaim's name.</summary>
    public string ClaimName { get; init; } = "";

    /// <summary>Whether the pod may only read it.</summary>
    public bool? ReadOnly { get; init; }
}

/// <summary>The keys of a ConfigMap as files.</summary>
public sealed record ConfigMapVolume : ManifestPart
{
    /// <summary>The ConfigMap's name.</summary>
    public string? Name { get; init; }

    /// <summary>The keys, and the files that they become; null for all, each under its own name.</summary>
    public IReadOnlyList<KeyToPath>? Items { get; init; }

    /// <summary>The files' rights, as a number (0644 is 420); null for 0644.</summary>
    public int? DefaultMode { get; init; }

    /// <summary>Whether the pod starts without it.</summary>
    public bool? Optional { get; init; }
}

/// <summary>The keys of a Secret as files.</summary>
public sealed record SecretVolume : ManifestPart
{
    /// <summary>The Secret's name.</summary>
    public string? SecretName { get; init; }

    /// <summary>The keys, and the files that they become; null for all, each under its own name.</summary>
    public IReadOnlyList<KeyToPath>? Items { get; init; }

    /// <summary>The files' rights, as a number (0644 is 420); null for 0644.</summary>
    public int? DefaultMode { get; init; }

    /// <summary>Whether the pod starts without it.</summary>
    public bool? Optional { get; init; }
}

/// <summary>A key, and the file that it becomes.</summary>
public sealed record KeyToPath : ManifestPart
{
    /// <summary>The key.</summary>
    public string Key { get; init; } = "";

    /// <summary>The file, relative to the mount.</summary>
    public string Path { get; init; } = "";

    /// <summary>The file's rights, as a number; null for the volume's.</summary>
    public int? Mode { get; init; }
}

/// <summary>A folder or file of the machine.</summary>
public sealed record HostPathVolume : ManifestPart
{
    /// <summary>Its path.</summary>
    public string Path { get; init; } = "";

    /// <summary>What must be there, such as <c>Directory</c>; null for no check.</summary>
    public string? Type { get; init; }
}

/// <summary>A volume in a container's file system.</summary>
public sealed record VolumeMount : ManifestPart
{
    /// <summary>The volume's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The folder in the container.</summary>
    public string MountPath { get; init; } = "";

    /// <summary>Whether the container may only read it.</summary>
    public bool? ReadOnly { get; init; }

    /// <summary>The part of the volume; null for all.</summary>
    public string? SubPath { get; init; }

    /// <summary>The part of the volume, with environment variables in it; null for all.</summary>
    public string? SubPathExpr { get; init; }

    /// <summary>How mounts travel between machine and container.</summary>
    public string? MountPropagation { get; init; }

    /// <summary>Whether what is mounted inside may only be read too.</summary>
    public string? RecursiveReadOnly { get; init; }
}
