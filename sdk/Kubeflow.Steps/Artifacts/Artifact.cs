using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines;

/// <summary>A file or folder that a step reads or writes, with its metadata. Derive from it for types of your own.</summary>
[ArtifactType("system.Artifact")]
public class Artifact
{
    /// <summary>The artifact's name; for an output, the name of the output.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where the artifact is kept, such as <c>s3://bucket/key</c> or a local path.</summary>
    public string Uri { get; set; } = "";

    /// <summary>Facts about the artifact that travel with it: strings, numbers, booleans, lists and objects.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Where a step reads or writes it: the local path of <see cref="Uri"/> unless set.</summary>
    public string Path
    {
        get => CustomPath ?? ArtifactPath.OfUri(Uri);
        set => CustomPath = value;
    }

    /// <summary>The path that was set in place of the one that follows from <see cref="Uri"/>.</summary>
    public string? CustomPath { get; private set; }
}
