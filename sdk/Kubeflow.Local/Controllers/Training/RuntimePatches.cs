using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>A TrainJob's patches of its runtime.</summary>
internal static class RuntimePatches
{
    /// <summary>The JobSet's spec with the patches, in their order.</summary>
    /// <param name="spec">The runtime's.</param>
    /// <param name="patches">The job's patches.</param>
    /// <param name="overlay">Takes the metadata that a patch sets.</param>
    /// <exception cref="UnbuildableException">A patch names what the runtime has not.</exception>
    public static JsonObject Apply(JsonObject spec, JsonArray? patches, Action<JsonNode?> overlay)
    {
        var schema = TrainingKinds.All.Single(k => k.Kind == TrainingKinds.JobSet).Schema.Root.Field("spec")!;
        foreach (var template in (patches ?? []).Select(p => p!["trainingRuntimeSpec"]?["template"]).OfType<JsonObject>())
        {
            overlay(template["metadata"]);
            if (template["spec"] is not JsonObject patch)
                continue;
            Check(spec, patch);
            var names = JobSetJob.Replicated(spec).Select(r => r["name"]!.ToString()).ToList();
            spec = StrategicPatch.Apply(spec, patch, schema)!.AsObject();
            spec["replicatedJobs"] = new JsonArray([.. JobSetJob.Replicated(spec).OrderBy(r => names.IndexOf(r["name"]!.ToString())).Select(r => r.DeepClone())]);
        }
        return spec;
    }

    private static void Check(JsonObject spec, JsonObject patch)
    {
        foreach (var replicated in JobSetJob.Replicated(patch))
        {
            var there = JobSetJob.Replicated(spec).FirstOrDefault(r => r["name"]!.ToString() == replicated["name"]?.ToString())
                ?? throw new UnbuildableException($"spec.runtimePatches: must not have replicated job that doesn't exist in the runtime job template: {replicated["name"]}");
            foreach (var list in new[] { "containers", "initContainers" })
                foreach (var container in replicated["template"]?["spec"]?["template"]?["spec"]?[list] as JsonArray ?? [])
                    if (!(JobSetBuild.PodOf(there)[list] as JsonArray ?? []).Any(c => c!["name"]!.ToString() == container!["name"]?.ToString()))
                        throw new UnbuildableException($"spec.runtimePatches: must not have {list[..^1]} that doesn't exist in the runtime job {replicated["name"]}: {container!["name"]}");
        }
    }
}
