using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.TestSupport;

namespace Kubeflow.ClusterContract;

/// <summary>Brings kinds into a cluster, and waits until it serves them.</summary>
public static class Definitions
{
    /// <summary>Applies a CustomResourceDefinition; a rule that the server refuses is dropped, and the test's output says which.</summary>
    public static async Task ApplyAsync(ICluster cluster, JsonObject definition, CancellationToken cancellationToken)
    {
        var name = (string)definition["metadata"]!["name"]!;
        while (true)
        {
            try
            {
                await cluster.ApplyAsync(ResourceKind.CustomResourceDefinition, definition, new() { Force = true, FieldManager = "contract" }, cancellationToken);
                break;
            }
            catch (ClusterException refused) when (refused.StatusCode == 422 && SchemaRules.Drop(definition, refused) is { Count: > 0 } dropped)
            {
                foreach (var rule in dropped)
                    await TestContext.Progress.WriteLineAsync($"{name}: the server refuses the rule {rule}; it goes on without.");
            }
        }
        await ServedAsync(cluster, definition, cancellationToken);
    }

    /// <summary>Applies the TrainJob's definition, where the data of the real systems is beside the checkout.</summary>
    public static async Task ApplyTrainJobsAsync(ICluster cluster, CancellationToken cancellationToken)
    {
        const string File = "trainer.kubeflow.org_TrainJob.yaml";
        if (Repository.SharedDataFiles(File, "crds").Any())
            await ApplyAsync(cluster, Yaml.Read(await System.IO.File.ReadAllTextAsync(Repository.SharedData("crds", File), cancellationToken)), cancellationToken);
    }

    private static async Task ServedAsync(ICluster cluster, JsonObject definition, CancellationToken cancellationToken)
    {
        var spec = (JsonObject)definition["spec"]!;
        var version = (string)spec["versions"]!.AsArray().First(v => (bool?)v!["served"] ?? true)!["name"]!;
        var kind = new ResourceKind((string)spec["group"]!, version, (string)spec["names"]!["kind"]!, (string)spec["names"]!["plural"]!, (string)spec["scope"]! == "Namespaced");
        var selected = new ListOptions { FieldSelector = $"metadata.name={definition["metadata"]!["name"]}" };
        await foreach (var change in cluster.WatchAsync(ResourceKind.CustomResourceDefinition, selected, cancellationToken))
            if ((change.Object["status"]?["conditions"] as JsonArray ?? []).Any(c => (string?)c!["type"] == "Established" && (string?)c["status"] == "True"))
                break;
        // An established kind is served a moment later, and nothing tells when.
        for (var wait = TimeSpan.FromMilliseconds(20); ; wait *= 2)
        {
            try
            {
                await foreach (var _ in cluster.ListAsync(kind, new() { Namespace = "" }, cancellationToken))
                    break;
                return;
            }
            catch (ClusterException missing) when (missing.StatusCode is 404 or 429 or 503)
            {
                await Task.Delay(wait, TimeProvider.System, cancellationToken);
            }
        }
    }
}
