using System.Globalization;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>A job's pods, by how far they are.</summary>
internal sealed class JobPods
{
    public const string Index = "batch.kubernetes.io/job-completion-index";

    public JobPods(IEnumerable<JsonObject> pods)
    {
        var all = pods.OrderBy(p => p["metadata"]!["creationTimestamp"]!.ToString(), StringComparer.Ordinal).ThenBy(ObjectForm.NameOf, StringComparer.Ordinal).ToList();
        Succeeded = [.. all.Where(p => Phase(p) == "Succeeded")];
        Failed = [.. all.Where(p => Phase(p) == "Failed" && !IsEnding(p))];
        Active = [.. all.Where(p => IsLive(p) && !IsEnding(p))];
        Ending = [.. all.Where(p => IsLive(p) && IsEnding(p))];
    }

    public IReadOnlyList<JsonObject> Succeeded { get; }

    public IReadOnlyList<JsonObject> Failed { get; }

    /// <summary>Those that run or will.</summary>
    public IReadOnlyList<JsonObject> Active { get; }

    /// <summary>Those that are being deleted and still have processes.</summary>
    public IReadOnlyList<JsonObject> Ending { get; }

    public int Ready => Active.Count(p => (p["status"]?["conditions"] as JsonArray ?? []).Any(c => c!["type"]!.ToString() == "Ready" && c["status"]!.ToString() == "True"));

    /// <summary>How often containers of active pods were started again in place.</summary>
    public int Restarts => Active.Sum(p => (p["status"]?["containerStatuses"] as JsonArray ?? []).Concat(p["status"]?["initContainerStatuses"] as JsonArray ?? []).Sum(c => (int?)c!["restartCount"] ?? 0));

    public static int IndexOf(JsonObject pod) =>
        int.TryParse(pod["metadata"]!["annotations"]?[Index]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

    /// <summary>When the last of the failed pods ended.</summary>
    public DateTimeOffset? LastFailure => Failed.SelectMany(p => p["status"]?["containerStatuses"] as JsonArray ?? [])
        .Select(c => Conditions.Time(c!["state"]?["terminated"]?["finishedAt"])).Max();

    private static string Phase(JsonObject pod) => pod["status"]?["phase"]?.ToString() ?? "Pending";

    private static bool IsLive(JsonObject pod) => Phase(pod) is not ("Succeeded" or "Failed");

    private static bool IsEnding(JsonObject pod) => pod["metadata"]!["deletionTimestamp"] is not null;
}
