using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.Training;

/// <summary>The events of a TrainJob and of what runs it.</summary>
internal static class TrainJobEvents
{
    private static readonly string[] Steps = ["node-", "launcher-", "dataset-initializer-", "model-initializer-"];

    /// <summary>The events; none where the caller may not list them.</summary>
    public static async Task<IReadOnlyList<JsonObject>> ListAsync(ICluster cluster, TrainJobHandle job, IEnumerable<JsonObject> pods, CancellationToken cancellationToken)
    {
        var names = pods.Select(PodReading.Name).ToHashSet();
        var events = new List<JsonObject>();
        try
        {
            await foreach (var document in cluster.ListAsync(ResourceKind.Event, new ListOptions { Namespace = job.Namespace }, cancellationToken).ConfigureAwait(false))
            {
                var about = document["involvedObject"] ?? document["regarding"];
                if (IsOf(PodReading.Text(about?["kind"]), PodReading.Text(about?["name"]), job.Name, names))
                    events.Add(document);
            }
        }
        catch (ClusterException fault) when (fault.StatusCode == 403)
        {
            return [];
        }
        return events;
    }

    // Jobs are called name-step-index, and the name may be the start of another job's: pods decide where they are known.
    private static bool IsOf(string kind, string name, string job, HashSet<string> pods) => kind switch
    {
        "TrainJob" or "JobSet" or "PodGroup" => name == job,
        "Pod" => pods.Contains(name) || IsChild(name, job),
        "Job" => IsChild(name, job),
        _ => false,
    };

    private static bool IsChild(string name, string job) =>
        name.StartsWith(job + "-", StringComparison.Ordinal)
        && Steps.Any(step => name.AsSpan(job.Length + 1).StartsWith(step, StringComparison.Ordinal));
}
