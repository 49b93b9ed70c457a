using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kubeflow.Clusters;
using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>A training with MPI, as the training operator (v1) and the MPI operator (v2beta1) describe it. New trainings are a <see cref="TrainJob"/>.</summary>
public sealed record MpiJob : ManifestPart, ILegacyJob
{
    private static readonly TypedManifests<MpiJob> Manifests = new("MPIJob", ["kubeflow.org/v1", "kubeflow.org/v2beta1"], LegacyJobCheck.Find);

    /// <summary>What the API calls it in version v2beta1, of the MPI operator.</summary>
    public static ResourceKind ResourceKind { get; } = new("kubeflow.org", "v2beta1", "MPIJob", "mpijobs");

    /// <summary>What the API calls it in version v1, of the training operator.</summary>
    public static ResourceKind ResourceKindV1 { get; } = new("kubeflow.org", "v1", "MPIJob", "mpijobs");

    /// <inheritdoc/>
    [JsonPropertyOrder(-2)]
    public string ApiVersion { get; init; } = "kubeflow.org/v2beta1";

    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public string Kind => ResourceKind.Kind;

    /// <inheritdoc/>
    public ObjectMeta Metadata { get; init; } = new();

    /// <summary>What is wanted.</summary>
    public MpiJobSpec Spec { get; init; } = new();

    /// <inheritdoc/>
    public LegacyJobStatus? Status { get; init; }

    ResourceKind ILegacyJob.Resource => ApiVersion == ResourceKindV1.ApiVersion ? ResourceKindV1 : ResourceKind;

    string ILegacyJob.MainContainer => "mpi";

    string ILegacyJob.ReplicaField => "mpiReplicaSpecs";

    RunPolicy? ILegacyJob.RunPolicy => Spec.RunPolicy;

    IReadOnlyDictionary<string, ReplicaSpec> ILegacyJob.Replicas => Spec.MpiReplicaSpecs;

    /// <summary>Reads the one MPIJob of a text.</summary>
    /// <param name="text">YAML or JSON; other objects may stand beside it.</param>
    /// <param name="fileName">What to call it in messages.</param>
    /// <exception cref="ValidationException">There is none or more than one, or it has faults; each is named with its line.</exception>
    public static MpiJob Parse(string text, string fileName = "") => Manifests.Parse(text, fileName);

    /// <summary>Reads the one MPIJob of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ValidationException">There is none or more than one, or it has faults; each is named with its line.</exception>
    public static MpiJob Load(string path) => Manifests.Load(path);

    /// <summary>Reads an object of kind MPIJob.</summary>
    /// <param name="manifest">The object.</param>
    /// <exception cref="ValidationException">It is of another kind, or has faults.</exception>
    public static MpiJob From(IManifest manifest) => manifest as MpiJob ?? Manifests.From(manifest);

    /// <inheritdoc/>
    public JsonObject ToJson() => ManifestJson.Write(this);

    /// <summary><c>MPIJob digits</c>.</summary>
    public override string ToString() => $"{Kind} {Metadata.Name ?? Metadata.GenerateName}";
}
