using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kubeflow.Clusters;
using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>A training with TensorFlow, as the training operator (v1) describes it. New trainings are a <see cref="TrainJob"/>.</summary>
public sealed record TFJob : ManifestPart, ILegacyJob
{
    private static readonly TypedManifests<TFJob> Manifests = new("TFJob", ["kubeflow.org/v1"], LegacyJobCheck.Find);

    /// <summary>What the API calls it.</summary>
    public static ResourceKind ResourceKind { get; } = new("kubeflow.org", "v1", "TFJob", "tfjobs");

    /// <inheritdoc/>
    [JsonPropertyOrder(-2)]
    public string ApiVersion => "kubeflow.org/v1";

    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public string Kind => ResourceKind.Kind;

    /// <inheritdoc/>
    public ObjectMeta Metadata { get; init; } = new();

    /// <summary>What is wanted.</summary>
    public TFJobSpec Spec { get; init; } = new();

    /// <inheritdoc/>
    public LegacyJobStatus? Status { get; init; }

    ResourceKind ILegacyJob.Resource => ResourceKind;

    string ILegacyJob.MainContainer => "tensorflow";

    string ILegacyJob.ReplicaField => "tfReplicaSpecs";

    RunPolicy? ILegacyJob.RunPolicy => Spec.RunPolicy;

    IReadOnlyDictionary<string, ReplicaSpec> ILegacyJob.Replicas => Spec.TfReplicaSpecs;

    /// <summary>Reads the one TFJob of a text.</summary>
    /// <param name="text">YAML or JSON; other objects may stand beside it.</param>
    /// <param name="fileName">What to call it in messages.</param>
    /// <exception cref="ValidationException">There is none or more than one, or it has faults; each is named with its line.</exception>
    public static TFJob Parse(string text, string fileName = "") => Manifests.Parse(text, fileName);

    /// <summary>Reads the one TFJob of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ValidationException">There is none or more than one, or it has faults; each is named with its line.</exception>
    public static TFJob Load(string path) => Manifests.Load(path);

    /// <summary>Reads an object of kind TFJob.</summary>
    /// <param name="manifest">The object.</param>
    /// <exception cref="ValidationException">It is of another kind, or has faults.</exception>
    public static TFJob From(IManifest manifest) => manifest as TFJob ?? Manifests.From(manifest);

    /// <inheritdoc/>
    public JsonObject ToJson() => ManifestJson.Write(this);

    /// <summary><c>TFJob digits</c>.</summary>
    public override string ToString() => $"{Kind} {Metadata.Name ?? Metadata.GenerateName}";
}
