namespace Kubeflow.Manifests;

/// <summary>Name, labels and annotations of an object, and what the server notes about it.</summary>
[OtherFields("selfLink", "managedFields", "deletionGracePeriodSeconds", "clusterName")]
public sealed record ObjectMeta : ManifestPart
{
    /// <summary>The name, unique among the objects of its kind and namespace.</summary>
    public string? Name { get; init; }

    /// <summary>The start of a name that the server completes; only without <see cref="Name"/>.</summary>
    public string? GenerateName { get; init; }

    /// <summary>The namespace; null for the client's.</summary>
    public string? Namespace { get; init; }

    /// <summary>Short texts by which objects are selected.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>Texts for people and tools.</summary>
    public IReadOnlyDictionary<string, string>? Annotations { get; init; }

    /// <summary>Whoever must be done before the object goes.</summary>
    public IReadOnlyList<string>? Finalizers { get; init; }

    /// <summary>The objects that this one goes with.</summary>
    public IReadOnlyList<OwnerReference>? OwnerReferences { get; init; }

    /// <summary>The server's id of this very object.</summary>
    public string? Uid { get; init; }

    /// <summary>The server's version of this state.</summary>
    public string? ResourceVersion { get; init; }

    /// <summary>How often the wanted state changed, from 1.</summary>
    public long? Generation { get; init; }

    /// <summary>When the object was created.</summary>
    public KubernetesTime? CreationTimestamp { get; init; }

    /// <summary>When its deletion was asked for; null if it was not.</summary>
    public KubernetesTime? DeletionTimestamp { get; init; }
}

/// <summary>An object that another goes with.</summary>
public sealed record OwnerReference : ManifestPart
{
    /// <summary>The owner's group and version.</summary>
    public string ApiVersion { get; init; } = "";

    /// <summary>The owner's kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The owner's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The owner's id.</summary>
    public string Uid { get; init; } = "";

    /// <summary>Whether the owner looks after the object; at most one does.</summary>
    public bool? Controller { get; init; }

    /// <summary>Whether the owner waits for this object when it is deleted in the foreground.</summary>
    public bool? BlockOwnerDeletion { get; init; }
}
