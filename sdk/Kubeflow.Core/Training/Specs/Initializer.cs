using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>What is fetched before the training starts.</summary>
public sealed record Initializer : ManifestPart
{
    /// <summary>The data; null for none.</summary>
    public InitializerSource? Dataset { get; init; }

    /// <summary>The model to begin with; null for none.</summary>
    public InitializerSource? Model { get; init; }
}

/// <summary>What an initializer fetches.</summary>
public sealed record InitializerSource : ManifestPart
{
    /// <summary>Where it is, such as <c>hf://owner/name</c> or <c>s3://bucket/folder</c>; null for the runtime's.</summary>
    public string? StorageUri { get; init; }

    /// <summary>Environment variables of the initializer; never a token or key: those belong into <see cref="SecretRef"/>.</summary>
    public IReadOnlyList<EnvVar>? Env { get; init; }

    /// <summary>The Secret whose keys become environment variables, such as <c>ACCESS_TOKEN</c>.</summary>
    public LocalObjectReference? SecretRef { get; init; }
}
