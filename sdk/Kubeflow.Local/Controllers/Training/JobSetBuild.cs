using System.Text.Json.Nodes;
using Kubeflow.Training;

namespace Kubeflow.Clusters.Local;

/// <summary>From a TrainJob and its runtime to a JobSet.</summary>
internal sealed class JobSetBuild(JsonObject job, JsonObject runtime, int port)
{
    private readonly JsonObject _spec = job["spec"]!.AsObject();
    private readonly List<ControllerEvent> _events = [];
    private readonly List<JsonObject> _others = [];

    public string Name { get; } = ObjectForm.NameOf(job);

    public JsonObject? Trainer => _spec["trainer"] as JsonObject;

    public JsonObject? Policy => runtime["spec"]?["mlPolicy"] as JsonObject;

    /// <summary>The port at which the job's processes meet on this machine.</summary>
    public int Port => port;

    /// <summary>The nodes that are asked for.</summary>
    public int Nodes => (int?)Trainer?["numNodes"] ?? (int?)Policy?["numNodes"] ?? 1;

    /// <summary>What is told of the job.</summary>
    public IReadOnlyList<ControllerEvent> Events => _events;

    /// <summary>The ConfigMaps that the set needs.</summary>
    public IReadOnlyList<JsonObject> Others => _others;

    /// <exception cref="UnbuildableException">The job does not fit its runtime.</exception>
    public JsonObject Make()
    {
        if (runtime["spec"]?["template"]?["spec"] is not JsonObject template)
            throw new UnbuildableException($"the runtime '{runtime["metadata"]!["name"]}' has no template: add spec.template.spec.replicatedJobs");
        var metadata = new JsonObject { ["name"] = Name, ["annotations"] = new JsonObject() };
        Overlay(metadata, runtime["spec"]!["template"]!["metadata"]);
        var spec = RuntimePatches.Apply(template.DeepClone().AsObject(), _spec["runtimePatches"] as JsonArray, patch => Overlay(metadata, patch));
        foreach (var replicated in JobSetJob.Replicated(spec))
            Complete(replicated);
        MLPolicies.Enforce(this, spec);
        Initializers.Complete(this, spec, _spec["initializer"] as JsonObject);
        foreach (var node in Of(spec, "trainer").Select(r => Container(r, "node")))
            TrainerContainer.Complete(node, Trainer);
        spec["suspend"] = (bool?)_spec["suspend"] == true;
        if (runtime["spec"]!["podGroupPolicy"] is JsonObject)
            NotHonoured("podGroupPolicy has no effect here: all pods of the job start at once.");
        return new() { ["apiVersion"] = TrainingKinds.JobSet.ApiVersion, ["kind"] = "JobSet", ["metadata"] = metadata, ["spec"] = spec };
    }

    /// <summary>The replicated jobs of a step.</summary>
    public static IEnumerable<JsonObject> Of(JsonObject spec, string ancestor) =>
        JobSetJob.Replicated(spec).Where(r => r["template"]?["metadata"]?["labels"]?[TrainingLabels.AncestorStep]?.ToString() == ancestor);

    /// <exception cref="UnbuildableException">There is none of the name.</exception>
    public static JsonObject Container(JsonObject replicated, string name) =>
        PodOf(replicated)["containers"]!.AsArray().FirstOrDefault(c => c!["name"]?.ToString() == name)?.AsObject()
        ?? throw new UnbuildableException($"must have container with name - {name} in the {replicated["name"]} job");

    public static JsonObject PodOf(JsonObject replicated) => replicated["template"]!["spec"]!["template"]!["spec"]!.AsObject();

    public void NotHonoured(string message) => _events.Add(new(true, "NotHonoured", message));

    public void Need(JsonObject configMap) => _others.Add(configMap);

    public static void SetCount(JsonObject replicated, int count)
    {
        var spec = replicated["template"]!["spec"]!;
        (spec["parallelism"], spec["completions"]) = (count, count);
    }

    private void Complete(JsonObject replicated)
    {
        if (replicated["template"]?["spec"]?["template"]?["spec"]?["containers"] is not JsonArray { Count: > 0 })
            throw new UnbuildableException($"the replicated job '{replicated["name"]}' of the runtime has no containers: add them to its template");
        var ancestor = replicated["template"]!["metadata"]?["labels"]?[TrainingLabels.AncestorStep]?.ToString();
        if (ancestor is not null)
            replicated["replicas"] = 1;
        SetCount(replicated, ancestor == "trainer" && Policy is not null ? Nodes : Math.Max(1, (int?)replicated["template"]!["spec"]!["parallelism"] ?? 1));
        if (ancestor == "trainer" && Policy is not null && Trainer?["resourcesPerNode"] is JsonObject resources)
            TrainerContainer.AddResources(Container(replicated, "node"), resources);
    }

    private static void Overlay(JsonObject metadata, JsonNode? over)
    {
        foreach (var field in new[] { "labels", "annotations" })
            foreach (var (key, value) in over?[field] as JsonObject ?? [])
            {
                if (metadata[field] is not JsonObject map)
                    metadata[field] = map = [];
                map[key] = value?.DeepClone();
            }
    }
}
