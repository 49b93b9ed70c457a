using System.Text.Json.Nodes;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Testing;

/// <summary>An artifact in a test: what a step gave, or what one component alone is given.</summary>
public sealed class TestArtifact
{
    private readonly string? _text;

    private TestArtifact(string name, string path, string? text, JsonObject metadata) => (Name, Path, _text, Metadata) = (name, path, text, metadata);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The file or folder; empty for one that is given as a text.</summary>
    public string Path { get; }

    /// <summary>What its maker recorded about it, metrics included.</summary>
    public JsonObject Metadata { get; }

    /// <summary>An artifact with a text for content.</summary>
    /// <param name="text">The content.</param>
    /// <param name="metadata">What is recorded about it.</param>
    public static TestArtifact FromText(string text, JsonObject? metadata = null) => new("", "", text, metadata ?? []);

    /// <summary>An artifact that is a file or folder.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="metadata">What is recorded about it.</param>
    public static TestArtifact FromFile(string path, JsonObject? metadata = null) => new("", System.IO.Path.GetFullPath(path), null, metadata ?? []);

    /// <summary>Its whole content.</summary>
    /// <exception cref="FileNotFoundException">The step did not write it.</exception>
    public string ReadText() => _text ?? File.ReadAllText(Path);

    /// <summary>Whether there is a file or folder.</summary>
    public bool Exists => _text is not null || System.IO.Path.Exists(Path);

    internal static TestArtifact Of(RuntimeArtifact artifact) =>
        new(artifact.Name ?? "", artifact.CustomPath ?? ArtifactPath.OfUri(artifact.Uri ?? ""), null, artifact.Metadata ?? []);
}
