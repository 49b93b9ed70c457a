using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines;

/// <summary>An artifact that a step reads.</summary>
/// <typeparam name="T">The artifact's type.</typeparam>
/// <param name="artifact">The artifact.</param>
public sealed class Input<T>(T artifact) where T : Artifact, new()
{
    /// <summary>The artifact itself.</summary>
    public T Artifact { get; } = artifact;

    /// <summary>The local path to read from.</summary>
    public string Path => Artifact.Path;

    /// <summary>Where the artifact is kept.</summary>
    public string Uri => Artifact.Uri;

    /// <summary>What its maker recorded about it.</summary>
    public JsonObject Metadata => Artifact.Metadata;
}

/// <summary>An artifact that a step writes.</summary>
/// <typeparam name="T">The artifact's type.</typeparam>
/// <param name="artifact">The artifact.</param>
public sealed class Output<T>(T artifact) where T : Artifact, new()
{
    /// <summary>The artifact itself.</summary>
    public T Artifact { get; } = artifact;

    /// <summary>The local path to write a file to, or to make a folder at. Its parent folder exists.</summary>
    public string Path => Artifact.Path;

    /// <summary>Where the artifact will be kept.</summary>
    public string Uri => Artifact.Uri;

    /// <summary>Facts to record about the artifact.</summary>
    public JsonObject Metadata => Artifact.Metadata;
}
