using System.Text.Json.Nodes;

namespace Kubeflow.Manifests;

/// <summary>A Kubernetes object as a document: what every kind of this SDK is in the end, and what areas hand each other.</summary>
public interface IManifest
{
    /// <summary>Group and version, such as <c>trainer.kubeflow.org/v1alpha1</c>.</summary>
    string ApiVersion { get; }

    /// <summary>The kind, such as <c>TrainJob</c>.</summary>
    string Kind { get; }

    /// <summary>The object's name, labels and annotations.</summary>
    ObjectMeta Metadata { get; }

    /// <summary>The object as JSON, as Kubernetes takes it: a copy of the caller's own.</summary>
    JsonObject ToJson();
}
