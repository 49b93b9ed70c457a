using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kubeflow.Clusters;
using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>A search for the best parameters of a TrainJob, as Kubeflow Trainer describes it.</summary>
public sealed record OptimizationJob : ManifestPart, IManifest
{
    private static readonly TypedManifests<OptimizationJob> Manifests = new("OptimizationJob", [TrainJob.Version], OptimizationJobCheck.Find);

    /// <summary>What the API calls it.</summary>
    public static ResourceKind ResourceKind { get; } = new("trainer.kubeflow.org", "v1alpha1", "OptimizationJob", "optimizationjobs");

    /// <inheritdoc/>
    [JsonPropertyOrder(-2)]
    public string ApiVersion => TrainJob.Version;

    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public string Kind => ResourceKind.Kind;

    /// <inheritdoc/>
    public ObjectMeta Metadata { get; init; } = new();

    /// <summary>What is wanted; it cannot be changed once the job exists.</summary>
    public OptimizationJobSpec Spec { get; init; } = new();

    /// <summary>What is; null before the cluster has said anything.</summary>
    public OptimizationJobStatus? Status { get; init; }

    /// <summary>Starts describing a search.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static OptimizationJobBuilder Create(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(name, new SourceLocation(file, line));

    /// <summary>Reads the one OptimizationJob of a text.</summary>
    /// <param name="text">YAML or JSON; other objects may stand beside it.</param>
    /// <param name="fileName">What to call it in messages.</param>
    /// <exception cref="ValidationException">There is none or more than one, or it has faults; each is named with its line.</exception>
    public static OptimizationJob Parse(string text, string fileName = "") => Manifests.Parse(text, fileName);

    /// <summary>Reads the one OptimizationJob of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ValidationException">There is none or more than one, or it has faults; each is named with its line.</exception>
    public static OptimizationJob Load(string path) => Manifests.Load(path);

    /// <summary>Reads an object of kind OptimizationJob.</summary>
    /// <param name="manifest">The object.</param>
    /// <exception cref="ValidationException">It is of another kind, or has faults.</exception>
    public static OptimizationJob From(IManifest manifest) => manifest as OptimizationJob ?? Manifests.From(manifest);

    /// <inheritdoc/>
    public JsonObject ToJson() => ManifestJson.Write(this);

    /// <summary><c>OptimizationJob tune</c>.</summary>
    public override string ToString() => $"{Kind} {Metadata.Name}";
}
