using Kubeflow.Clusters;
using Kubeflow.Manifests;

namespace Kubeflow.Training;

/// <summary>A job of the kinds before TrainJob: replicas by their roles. All of them are started, watched and converted alike.</summary>
public interface ILegacyJob : IManifest
{
    /// <summary>What a cluster says of it; null before it has said anything.</summary>
    LegacyJobStatus? Status { get; }

    /// <summary>What the API calls it.</summary>
    ResourceKind Resource { get; }

    /// <summary>The container that trains, such as <c>pytorch</c>.</summary>
    string MainContainer { get; }

    /// <summary>The field of the replicas in the spec, such as <c>pytorchReplicaSpecs</c>.</summary>
    string ReplicaField { get; }

    /// <summary>How it runs; null for the defaults.</summary>
    RunPolicy? RunPolicy { get; }

    /// <summary>The replicas by their roles, such as <c>Master</c> and <c>Worker</c>.</summary>
    IReadOnlyDictionary<string, ReplicaSpec> Replicas { get; }
}
