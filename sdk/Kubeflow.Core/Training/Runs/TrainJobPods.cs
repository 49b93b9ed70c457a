using System.Globalization;
using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.Training;

/// <summary>The pods of a TrainJob, and the steps that they are.</summary>
internal static class TrainJobPods
{
    private const string Node = "node-";

    public static string Selector(TrainJobHandle job) => $"{TrainingLabels.JobSetName}={job.Name}";

    /// <summary>The pods; none where the caller may not list them, since a state can be told without.</summary>
    public static async Task<IReadOnlyList<JsonObject>> ListAsync(ICluster cluster, TrainJobHandle job, CancellationToken cancellationToken)
    {
        var pods = new List<JsonObject>();
        try
        {
            await foreach (var pod in cluster.ListAsync(ResourceKind.Pod, new ListOptions { Namespace = job.Namespace, LabelSelector = Selector(job) }, cancellationToken).ConfigureAwait(false))
                pods.Add(pod);
        }
        catch (ClusterException fault) when (fault.StatusCode == 403)
        {
            return [];
        }
        return pods;
    }

    /// <summary>The step that a pod is: <c>node-1</c>, or the replicated job's name.</summary>
    public static string StepOf(JsonObject pod, bool hasLauncher) => PodReading.Label(pod, TrainingLabels.ReplicatedJobName) switch
    {
        "launcher" => Node + "0",
        "node" => Node + (PodReading.Number(pod, TrainingLabels.CompletionIndex) + (hasLauncher ? 1 : 0)).ToString(CultureInfo.InvariantCulture),
        var job => job,
    };

    /// <summary>The container that does a step's work.</summary>
    public static string ContainerOf(JsonObject pod, string step) =>
        step.StartsWith(Node, StringComparison.Ordinal) || Containers(pod).Contains("node") ? "node"
        : Containers(pod).Contains(step) ? step
        : Containers(pod).FirstOrDefault() ?? step;

    /// <summary>The pod of a step that counts: of the latest start of the whole, the newest.</summary>
    public static JsonObject? Current(IEnumerable<JsonObject> pods, string step, bool hasLauncher) =>
        pods.Where(p => StepOf(p, hasLauncher) == step)
            .OrderBy(p => PodReading.Number(p, TrainingLabels.RestartAttempt)).ThenBy(p => PodReading.Text(p["metadata"]?["creationTimestamp"]), StringComparer.Ordinal)
            .ThenBy(p => PodReading.Name(p), StringComparer.Ordinal).LastOrDefault();

    public static bool IsStep(string step) =>
        step is "dataset-initializer" or "model-initializer"
        || step.StartsWith(Node, StringComparison.Ordinal) && int.TryParse(step.AsSpan(Node.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<string> Containers(JsonObject pod) =>
        (pod["spec"]?["containers"] as JsonArray)?.OfType<JsonObject>().Select(c => PodReading.Text(c["name"])) ?? [];
}
