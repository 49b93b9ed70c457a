using System.Globalization;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>How far the jobs of a JobSet are.</summary>
internal sealed class JobSetCounts
{
    private readonly Dictionary<string, List<JsonObject>> _jobs;

    public JobSetCounts(IEnumerable<JsonObject> jobs, int attempt)
    {
        var all = jobs.Where(j => j["metadata"]!["labels"]?[JobSetJob.ReplicatedJob] is not null).ToList();
        Old = [.. all.Where(j => AttemptOf(j) < attempt)];
        Present = [.. all.Where(j => AttemptOf(j) >= attempt)];
        _jobs = Present.GroupBy(j => j["metadata"]!["labels"]![JobSetJob.ReplicatedJob]!.ToString()).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>Those of starts before this one.</summary>
    public IReadOnlyList<JsonObject> Old { get; }

    public IReadOnlyList<JsonObject> Present { get; }

    public IReadOnlyList<JsonObject> Failed => [.. Present.Where(j => Conditions.IsTrue(j["status"] as JsonObject, "Failed")).OrderBy(j => Conditions.Since(j["status"] as JsonObject, "Failed"))];

    public int Succeeded(string replicated) => Of(replicated).Count(j => Conditions.IsTrue(j["status"] as JsonObject, "Complete"));

    public int Ready(string replicated) => Of(replicated).Count(IsReady);

    public int FailedOf(string replicated) => Of(replicated).Count(j => Conditions.IsTrue(j["status"] as JsonObject, "Failed"));

    /// <summary>The status of each replicated job.</summary>
    public JsonArray ToStatus(JsonObject spec) => new([.. JobSetJob.Replicated(spec).Select(r => (JsonNode)Status(r["name"]!.ToString()))]);

    public static bool IsActive(JsonObject job) => !JobController.IsFinished(job["status"] as JsonObject);

    private JsonObject Status(string name) => new()
    {
        ["name"] = name,
        ["ready"] = Ready(name),
        ["succeeded"] = Succeeded(name),
        ["failed"] = FailedOf(name),
        ["active"] = Of(name).Count(j => IsActive(j) && ((int?)j["status"]?["active"] ?? 0) > 0),
        ["suspended"] = Of(name).Count(j => (bool?)j["spec"]!["suspend"] == true),
    };

    private static bool IsReady(JsonObject job)
    {
        var wanted = Math.Min((int?)job["spec"]!["parallelism"] ?? 1, (int?)job["spec"]!["completions"] ?? int.MaxValue);
        var status = job["status"];
        return IsActive(job) && (bool?)job["spec"]!["suspend"] != true && ((int?)status?["ready"] ?? 0) + ((int?)status?["succeeded"] ?? 0) >= wanted && status?["startTime"] is not null;
    }

    private List<JsonObject> Of(string replicated) => _jobs.GetValueOrDefault(replicated) ?? [];

    private static int AttemptOf(JsonObject job) =>
        int.TryParse(job["metadata"]!["labels"]?[JobSetJob.Attempt]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var attempt) ? attempt : 0;
}
