using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kubeflow.Clusters;
using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>How jobs run, for the jobs of one namespace.</summary>
public sealed record TrainingRuntime : ManifestPart, IManifest
{
    private static readonly TypedManifests<TrainingRuntime> Manifests =
        new("TrainingRuntime", [TrainJob.Version], (runtime, locate) => RuntimeCheck.Find(runtime.Metadata, runtime.Spec, locate));

    /// <summary>What the API calls it.</summary>
    public static ResourceKind ResourceKind { get; } = new("trainer.kubeflow.org", "v1alpha1", "TrainingRuntime", "trainingruntimes");

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
    public static TrainingRuntimeBuilder<TrainingRuntime> Create(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(name, new SourceLocation(file, line), (metadata, spec) => new TrainingRuntime { Metadata = metadata, Spec = spec });

    /// <summary>Reads the one TrainingRuntime of a text.</summary>
    /// <param name="text">YAML or JSON; other objects may stand beside it.</param>
    /// <param name="fileName">What to call it in messages.</param>
    /// <exception cref="ValidationException">There is none or more than one, or it has faults; each is named with its line.</exception>
    public static TrainingRuntime Parse(string text, string fileName = "") => Manifests.Parse(text, fileName);

    /// <summary>Reads the one TrainingRuntime of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ValidationException">There is none or more than one, or it has faults; each is named with its line.</exception>
    public static TrainingRuntime Load(string path) => Manifests.Load(path);

    /// <summary>Reads an object of kind TrainingRuntime.</summary>
    /// <param name="manifest">The object.</param>
    /// <exception cref="ValidationException">It is of another kind, or has faults.</exception>
    public static TrainingRuntime From(IManifest manifest) => manifest as TrainingRuntime ?? Manifests.From(manifest);

    /// <inheritdoc/>
    public JsonObject ToJson() => ManifestJson.Write(this);

    /// <summary><c>TrainingRuntime torch-team</c>.</summary>
    public override string ToString() => $"{Kind} {Metadata.Name}";

    internal static TrainingRuntime FromCluster(JsonObject document) => TypedManifests<TrainingRuntime>.FromCluster(document);
}
