using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kubeflow.Clusters;
using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>A training that runs on one or more nodes: Kubeflow Trainer's TrainJob.</summary>
public sealed record TrainJob : ManifestPart, IManifest
{
    internal const string Version = "trainer.kubeflow.org/v1alpha1";

    private static readonly TypedManifests<TrainJob> Manifests = new("TrainJob", [Version], TrainJobCheck.Find);

    /// <summary>What the API calls it.</summary>
    public static ResourceKind ResourceKind { get; } = new("trainer.kubeflow.org", "v1alpha1", "TrainJob", "trainjobs");

    /// <inheritdoc/>
    [JsonPropertyOrder(-2)]
    public string ApiVersion => Version;

    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public string Kind => ResourceKind.Kind;

    /// <inheritdoc/>
    public ObjectMeta Metadata { get; init; } = new();

    /// <summary>What is wanted.</summary>
    public TrainJobSpec Spec { get; init; } = new();

    /// <summary>What is; null before the cluster has said anything.</summary>
    public TrainJobStatus? Status { get; init; }

    /// <summary>Files that travel with the job; null if none do. They are created with it, as a ConfigMap, and go with it.</summary>
    [JsonIgnore]
    public TrainJobFiles? Files { get; init; }

    /// <summary>Starts describing a job.</summary>
    /// <param name="name">Its name: a lower-case letter, then letters, digits and dashes; 48 characters at most, since the names of pods are made of it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static TrainJobBuilder Create(
        string name, [System.Runtime.CompilerServices.CallerFilePath] string file = "", [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) =>
        new(name, new SourceLocation(file, line));

    /// <summary>Reads the one TrainJob of a text.</summary>
    /// <param name="text">YAML or JSON; other objects may stand beside it.</param>
    /// <param name="fileName">What to call it in messages.</param>
    /// <exception cref="ValidationException">There is none or more than one, or it has faults; each is named with its line.</exception>
    public static TrainJob Parse(string text, string fileName = "") => Manifests.Parse(text, fileName);

    /// <summary>Reads the one TrainJob of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ValidationException">There is none or more than one, or it has faults; each is named with its line.</exception>
    public static TrainJob Load(string path) => Manifests.Load(path);

    /// <summary>Reads an object of kind TrainJob.</summary>
    /// <param name="manifest">The object.</param>
    /// <exception cref="ValidationException">It is of another kind, or has faults.</exception>
    public static TrainJob From(IManifest manifest) => manifest as TrainJob ?? Manifests.From(manifest);

    /// <inheritdoc/>
    public JsonObject ToJson() => ManifestJson.Write(this);

    /// <summary>Finds the job's mistakes that need no cluster to be seen.</summary>
    /// <exception cref="ValidationException">It has some; all are in it.</exception>
    public void Validate() => Manifests.ThrowIfFaulty(this, ToString());

    /// <summary><c>TrainJob digits</c>.</summary>
    public override string ToString() => $"{Kind} {Metadata.Name ?? Metadata.GenerateName}";

    internal static TrainJob FromCluster(JsonObject document) => TypedManifests<TrainJob>.FromCluster(document);
}
