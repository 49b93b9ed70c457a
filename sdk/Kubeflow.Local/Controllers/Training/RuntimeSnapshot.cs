using System.Text.Json.Nodes;
using Kubeflow.Training;

namespace Kubeflow.Clusters.Local;

/// <summary>A TrainJob's runtime as it was when the job began: a runtime that is edited changes no job that exists.</summary>
internal static class RuntimeSnapshot
{
    private const string Key = "runtime";

    /// <summary>The runtime, and the ConfigMap to keep it in if it is not kept yet.</summary>
    /// <exception cref="UnbuildableException">There is no such runtime.</exception>
    public static (JsonObject Runtime, JsonObject? ConfigMap) Take(Observed observed)
    {
        var job = observed.Object;
        var name = $"{ObjectForm.NameOf(job)}-runtime-snapshot";
        var reference = job["spec"]!["runtimeRef"]!;
        if (observed.Find(ResourceKind.ConfigMap, name) is { } kept)
            return ChildWrites.OwnerOf(kept)?["uid"]?.ToString() == job["metadata"]!["uid"]!.ToString()
                ? (JsonNode.Parse(kept["data"]![Key]!.ToString())!.AsObject(), null)
                : throw new UnbuildableException($"the ConfigMap {name} belongs to another object: delete it, or give the job another name");
        var kind = reference["kind"]?.ToString() == TrainingRuntime.ResourceKind.Kind ? TrainingRuntime.ResourceKind : ClusterTrainingRuntime.ResourceKind;
        var runtime = observed.Find(kind, reference["name"]!.ToString())
            ?? throw new UnbuildableException($"the {kind.Kind} '{reference["name"]}' does not exist: create it, or name one of `kubectl get {kind.Plural}`");
        var snapshot = new JsonObject
        {
            ["apiVersion"] = kind.ApiVersion, ["kind"] = kind.Kind,
            ["metadata"] = new JsonObject { ["name"] = ObjectForm.NameOf(runtime), ["labels"] = runtime["metadata"]!["labels"]?.DeepClone() },
            ["spec"] = runtime["spec"]?.DeepClone(),
        };
        return (snapshot, new() { ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["metadata"] = new JsonObject { ["name"] = name }, ["data"] = new JsonObject { [Key] = snapshot.ToJsonString() } });
    }
}
