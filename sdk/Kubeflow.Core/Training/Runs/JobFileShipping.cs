using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.Training;

/// <summary>Puts the files of a job beside it, so that they come before its pods and go with it.</summary>
internal static class JobFileShipping
{
    private static readonly WriteOptions Owning = new() { Force = true };

    public static Task<JsonObject> StoreAsync(ICluster cluster, TrainJobFiles files, string? @namespace, CancellationToken cancellationToken) =>
        cluster.ApplyAsync(ResourceKind.ConfigMap, files.ToConfigMap(@namespace), Owning, cancellationToken);

    public static Task OwnAsync(ICluster cluster, JsonObject configMap, TrainJob job, CancellationToken cancellationToken) => cluster.PatchAsync(
        ResourceKind.ConfigMap, Name(configMap),
        Patch.Merge(new JsonObject
        {
            ["metadata"] = new JsonObject
            {
                ["ownerReferences"] = new JsonArray(new JsonObject
                {
                    ["apiVersion"] = job.ApiVersion, ["kind"] = job.Kind, ["name"] = job.Metadata.Name, ["uid"] = job.Metadata.Uid,
                }),
            },
        }),
        job.Metadata.Namespace, null, cancellationToken);

    /// <summary>Takes back what was stored for a job that was refused, unless another job owns it.</summary>
    public static async Task RemoveAsync(ICluster cluster, JsonObject configMap, CancellationToken cancellationToken)
    {
        if (configMap["metadata"]?["ownerReferences"] is JsonArray { Count: > 0 })
            return;
        try
        {
            await cluster.DeleteAsync(ResourceKind.ConfigMap, Name(configMap), PodReading.Text(configMap["metadata"]?["namespace"]), null, cancellationToken).ConfigureAwait(false);
        }
        catch (ClusterException fault) when (fault.StatusCode == 404)
        {
            // It is gone already, which is what was wanted.
        }
    }

    private static string Name(JsonObject configMap) => PodReading.Text(configMap["metadata"]?["name"]);
}
