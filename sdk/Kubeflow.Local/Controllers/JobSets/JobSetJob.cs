using System.Globalization;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>A job of a JobSet: its name, its labels, its document.</summary>
internal static class JobSetJob
{
    private const string Prefix = "jobset.sigs.k8s.io/";

    public const string ReplicatedJob = Prefix + "replicatedjob-name";
    public const string Attempt = Prefix + "restart-attempt";

    public static string NameOf(JsonObject set, string replicatedJob, int index) => $"{ObjectForm.NameOf(set)}-{replicatedJob}-{index}";

    /// <summary>The jobs that shall be, in the order of the set.</summary>
    public static IEnumerable<(JsonObject Replicated, int Index, int Global)> All(JsonObject spec) =>
        Replicated(spec).SelectMany(r => Enumerable.Range(0, Replicas(r)).Select(i => (r, i))).Select((j, at) => (j.r, j.i, at));

    public static IEnumerable<JsonObject> Replicated(JsonObject spec) => (spec["replicatedJobs"] as JsonArray ?? []).Select(r => r!.AsObject());

    public static int Replicas(JsonObject replicated) => (int?)replicated["replicas"] ?? 1;

    public static JsonObject Of(JsonObject set, JsonObject replicated, int index, int global, int attempt)
    {
        var spec = set["spec"]!.AsObject();
        var name = ObjectForm.NameOf(set);
        var template = replicated["template"]!;
        var job = template["spec"]!.DeepClone().AsObject();
        var pod = job["template"]!.AsObject();
        var podSpec = pod["spec"]!.AsObject();
        var marks = Marks(set, spec, replicated, index, global, attempt);
        var metadata = template["metadata"]?.DeepClone().AsObject() ?? [];
        metadata["name"] = NameOf(set, replicated["name"]!.ToString(), index);
        var podMetadata = pod["metadata"] as JsonObject ?? [];
        pod["metadata"] = podMetadata;
        foreach (var place in new[] { metadata, podMetadata })
            foreach (var field in new[] { "labels", "annotations" })
                Add(place, field, marks);
        if ((bool?)spec["network"]?["enableDNSHostnames"] != false)
            podSpec["subdomain"] ??= spec["network"]?["subdomain"]?.ToString() ?? name;
        podSpec["restartPolicy"] ??= "OnFailure";
        job["completionMode"] ??= "Indexed";
        if ((string?)job["completionMode"] == "Indexed")
            job["completions"] ??= (int?)job["parallelism"] ?? 1;
        job["suspend"] = (bool?)spec["suspend"] == true;
        Claims(name, spec, podSpec);
        return new() { ["apiVersion"] = "batch/v1", ["kind"] = "Job", ["metadata"] = metadata, ["spec"] = job };
    }

    private static Dictionary<string, string> Marks(JsonObject set, JsonObject spec, JsonObject replicated, int index, int global, int attempt)
    {
        var group = replicated["groupName"]?.ToString() ?? "default";
        var ofGroup = All(spec).Where(j => (j.Replicated["groupName"]?.ToString() ?? "default") == group).ToList();
        return new()
        {
            [Prefix + "jobset-name"] = ObjectForm.NameOf(set),
            [Prefix + "jobset-uid"] = set["metadata"]!["uid"]!.ToString(),
            [ReplicatedJob] = replicated["name"]!.ToString(),
            [Attempt] = Text(attempt),
            [Prefix + "replicatedjob-replicas"] = Text(Replicas(replicated)),
            [Prefix + "global-replicas"] = Text(All(spec).Count()),
            [Prefix + "job-index"] = Text(index),
            [Prefix + "job-global-index"] = Text(global),
            [Prefix + "job-key"] = Key(set, replicated, index),
            [Prefix + "group-name"] = group,
            [Prefix + "group-replicas"] = Text(ofGroup.Count),
            [Prefix + "job-group-index"] = Text(ofGroup.FindIndex(j => j.Global == global)),
        };
    }

    private static string Key(JsonObject set, JsonObject replicated, int index) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
        System.Text.Encoding.UTF8.GetBytes($"{set["metadata"]!["namespace"]}/{NameOf(set, replicated["name"]!.ToString(), index)}")))[..40];

    private static void Add(JsonObject metadata, string field, Dictionary<string, string> values)
    {
        if (metadata[field] is not JsonObject map)
            metadata[field] = map = [];
        foreach (var (key, value) in values)
            map[key] = value;
    }

    // A claim's folder is made when its pod starts; a pod gets it only where a container mounts it.
    private static void Claims(string set, JsonObject spec, JsonObject pod)
    {
        var mounted = (pod["containers"] as JsonArray ?? []).Concat(pod["initContainers"] as JsonArray ?? []).SelectMany(c => c!["volumeMounts"] as JsonArray ?? []).Select(m => m!["name"]!.ToString()).ToHashSet();
        foreach (var template in (spec["volumeClaimPolicies"] as JsonArray ?? []).SelectMany(p => p!["templates"] as JsonArray ?? []))
            if (template!["metadata"]?["name"]?.ToString() is { } name && mounted.Contains(name))
            {
                if (pod["volumes"] is not JsonArray volumes)
                    pod["volumes"] = volumes = [];
                if (!volumes.Any(v => v!["name"]!.ToString() == name))
                    volumes.Add(new JsonObject { ["name"] = name, ["persistentVolumeClaim"] = new JsonObject { ["claimName"] = $"{name}-{set}" } });
            }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
