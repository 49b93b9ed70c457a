using System.Text.Json;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>A stored object as its text in a kind's version.</summary>
internal static class ObjectText
{
    public static byte[] Of(KindDefinition kind, StoredObject stored) =>
        kind.StorageVersion == kind.Kind.Version ? stored.Json : JsonSerializer.SerializeToUtf8Bytes(LocalCluster.Document(kind, stored), Answer.Compact);
}
