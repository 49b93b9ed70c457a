namespace Kubeflow.Manifests;

/// <summary>An environment variable of a container.</summary>
public sealed record EnvVar : ManifestPart
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its value; never a secret, for everyone who may read the object reads it.</summary>
    public string? Value { get; init; }

    /// <summary>Where the value comes from when the container starts; instead of <see cref="Value"/>.</summary>
    public EnvVarSource? ValueFrom { get; init; }
}

/// <summary>Where the value of an environment variable comes from; exactly one is set.</summary>
[OtherFields("fileKeyRef")]
public sealed record EnvVarSource : ManifestPart
{
    /// <summary>A key of a Secret.</summary>
    public KeySelector? SecretKeyRef { get; init; }

    /// <summary>A key of a ConfigMap.</summary>
    public KeySelector? ConfigMapKeyRef { get; init; }

    /// <summary>A field of the pod.</summary>
    public FieldSelector? FieldRef { get; init; }

    /// <summary>A request or limit of a container.</summary>
    public ResourceFieldSelector? ResourceFieldRef { get; init; }
}

/// <summary>A key of a Secret or ConfigMap.</summary>
public sealed record KeySelector : ManifestPart
{
    /// <summary>The object's name.</summary>
    public string? Name { get; init; }

    /// <summary>The key in it.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether the container starts without it.</summary>
    public bool? Optional { get; init; }
}

/// <summary>A field of a pod.</summary>
public sealed record FieldSelector : ManifestPart
{
    /// <summary>Its path, such as <c>metadata.name</c>.</summary>
    public string FieldPath { get; init; } = "";

    /// <summary>The version in which the path is read; null for <c>v1</c>.</summary>
    public string? ApiVersion { get; init; }
}

/// <summary>A request or limit of a container.</summary>
public sealed record ResourceFieldSelector : ManifestPart
{
    /// <summary>Such as <c>limits.cpu</c>.</summary>
    public string Resource { get; init; } = "";

    /// <summary>The container; null for the one that asks.</summary>
    public string? ContainerName { get; init; }

    /// <summary>What the amount is divided by.</summary>
    public IntOrString? Divisor { get; init; }
}

/// <summary>All keys of a Secret or ConfigMap as environment variables.</summary>
public sealed record EnvFromSource : ManifestPart
{
    /// <summary>A text put before each key.</summary>
    public string? Prefix { get; init; }

    /// <summary>The Secret.</summary>
    public SourceReference? SecretRef { get; init; }

    /// <summary>The ConfigMap.</summary>
    public SourceReference? ConfigMapRef { get; init; }
}

/// <summary>A Secret or ConfigMap by name.</summary>
public sealed record SourceReference : ManifestPart
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the container starts without it.</summary>
    public bool? Optional { get; init; }
}

/// <summary>An object of the same namespace by name.</summary>
public sealed record LocalObjectReference : ManifestPart
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
