using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kubeflow.Clusters;
using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>How jobs run, for the jobs of all namespaces.</summary>
public sealed record ClusterTrainingRuntime : ManifestPart, IManifest
{
    private static readonly TypedManifests<ClusterTrainingRuntime> Manifests =
        new("ClusterTrainingRuntime", [TrainJob.Version], (runtime, locate) => RuntimeCheck.Find(runtime.Metadata, runtime.Spec, locate));

    /// <summary>What the API calls it.</summary>
    public static ResourceKind ResourceKind { get; } = new("trainer.kubeflow.org", "v1alpha1", "ClusterTrainingRuntime", "clustertrainingruntimes", Namespaced: false);

    /// <inheritdoc/>
    [JsonPropertyOrder(-2)]
    public string ApiVersion => TrainJob.Version;

    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public string Kind => ResourceKind.Kind;

    /// <inheritdoc/>
    public ObjectMeta Metadata { get; init; } = new();

    /// <summary>How the jobs run.</summary>
    public TrainingRuntimeSpec Spec { get; init; } = new();

    /// <summary>Starts describing a runtime.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static TrainingRuntimeBuilder<ClusterTrainingRuntime> Create(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(name, new SourceLocation(file, line), (metadata, spec) => new ClusterTrainingRuntime { Metadata = metadata, Spec = spec });

    /// <summary>Reads the one ClusterTrainingRuntime of a text.</summary>
    /// <param name="text">YAML or JSON; other objects may stand beside it.</param>
    /// <param name="fileName">What to call it in messages.</param>
    /// <exception cref="ValidationException">There is none or more than one, or it has faults; each is named with its line.</exception>
    public static ClusterTrainingRuntime Parse(string text, string fileName = "") => Manifests.Parse(text, fileName);

    /// <summary>Reads the one ClusterTrainingRuntime of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ValidationException">There is none or more than one, or it has faults; each is named with its line.</exception>
    public static ClusterTrainingRuntime Load(string path) => Manifests.Load(path);

    /// <summary>Reads an object of kind ClusterTrainingRuntime.</summary>
    /// <param name="manifest">The object.</param>
    /// <exception cref="ValidationException">It is of another kind, or has faults.</exception>
    public static ClusterTrainingRuntime From(IManifest manifest) => manifest as ClusterTrainingRuntime ?? Manifests.From(manifest);

    /// <inheritdoc/>
    public JsonObject ToJson() => ManifestJson.Write(this);

    /// <summary><c>ClusterTrainingRuntime torch-distributed</c>.</summary>
    public override string ToString() => $"{Kind} {Metadata.Name}";

    internal static ClusterTrainingRuntime FromCluster(JsonObject document) => TypedManifests<ClusterTrainingRuntime>.FromCluster(document);
}
