using System.Globalization;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines.Local;

/// <summary>Earlier results of a task: finds one that was made from the same, or says what is not the same.</summary>
internal sealed class ResultCache(RunContext run, string taskPath, bool enabled)
{
    // A task is known by its pipeline and its place; iterations of a loop share theirs.
    private string TaskName => $"{run.Document.Spec.PipelineInfo?.Name}/{string.Join('/', taskPath.Split('/').Where(p => !int.TryParse(p, out _)))}";

    public (StoredResult? Result, string Reason) Find(CacheKey key)
    {
        if (!enabled)
            return (null, "Run: caching is off.");
        if (run.Store.FindResult(key.Digest) is { } found)
            return Gone(found) is { } gone
                ? (null, $"Run: the earlier result's {gone}.")
                : (found, $"Cached: same as in run {found.Run} of {found.Made.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}.");
        // Of the earlier results the one made from nearly the same tells most.
        var changes = run.Store.NewestKeysOf(TaskName).Select(earlier => Differences(earlier, key.Document)).MinBy(d => d.Count);
        return (null, changes is null ? "Run: first time." : $"Run: {changes.FirstOrDefault("something changed")}.");
    }

    public Task KeepAsync(CacheKey key, TaskDetails task)
    {
        if (!enabled)
            return Task.CompletedTask;
        var contents = new JsonObject(ArtifactsOf(task).Select(a => KeyValuePair.Create(a.Uri ?? "", (JsonNode?)run.Contents.Of(PathOf(a)))).DistinctBy(p => p.Key));
        var document = new JsonObject { ["key"] = key.Document, ["contents"] = contents };
        return run.Store.SaveResultAsync(key.Digest, TaskName, run.Id, run.Time.GetUtcNow(), document.ToJsonString(), task);
    }

    private string? Gone(StoredResult found)
    {
        var contents = JsonNode.Parse(found.KeyDocument)!["contents"]!;
        foreach (var artifact in ArtifactsOf(found.Task))
        {
            var then = (string?)contents[artifact.Uri ?? ""];
            var now = run.Contents.Of(PathOf(artifact));
            if (then != now)
                return $"artifact '{artifact.Name}' {(now is null ? "is gone" : "was changed")}";
        }
        return null;
    }

    private static IEnumerable<RuntimeArtifact> ArtifactsOf(TaskDetails task) => task.OutputArtifacts.Values.SelectMany(l => l.Artifacts);

    private static string PathOf(RuntimeArtifact artifact) => artifact.CustomPath ?? ArtifactPath.OfUri(artifact.Uri ?? "");

    private static List<string> Differences(string stored, string now)
    {
        var before = JsonNode.Parse((string)JsonNode.Parse(stored)!["key"]!)!.AsObject();
        var after = JsonNode.Parse(now)!.AsObject();
        return [.. after.Select(f => f.Key).Union(before.Select(f => f.Key)).Where(name => !JsonNode.DeepEquals(before[name], after[name])).Select(name => Described(name, before[name], after[name]))];
    }

    private static string Described(string name, JsonNode? before, JsonNode? after)
    {
        if (name == "executor" && before is JsonObject was && after is JsonObject now)
        {
            var part = now.Select(f => f.Key).FirstOrDefault(k => !JsonNode.DeepEquals(was[k], now[k]));
            return $"its {part} changed";
        }
        return name.StartsWith("input '", StringComparison.Ordinal) && before is not null && after is not null
            ? $"{name} changed from {Shown(before)} to {Shown(after)}"
            : $"{name} changed";
    }

    private static string Shown(JsonNode node)
    {
        var text = node.ToJsonString();
        return text.Length <= 40 ? text : text[..37] + "...";
    }
}
