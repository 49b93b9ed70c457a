using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>How far a job is, and which pods it lacks.</summary>
internal sealed class JobProgress
{
    private readonly JobPods _pods;
    private readonly int _parallelism;
    private readonly int? _completions;
    private readonly int _limit;
    private readonly bool _isIndexed;
    private readonly bool _restartsInPlace;
    private readonly SortedSet<int> _completed;

    public JobProgress(JsonObject job, JobPods pods)
    {
        _pods = pods;
        var spec = job["spec"]!;
        _parallelism = (int?)spec["parallelism"] ?? 1;
        _completions = (int?)spec["completions"];
        _limit = (int?)spec["backoffLimit"] ?? 6;
        _isIndexed = (string?)spec["completionMode"] == "Indexed";
        _restartsInPlace = spec["template"]!["spec"]!["restartPolicy"]?.ToString() == "OnFailure";
        // What was counted stays counted when its pod is cleaned away.
        var status = job["status"];
        _completed = [.. IndexRanges.Read(status?["completedIndexes"]?.ToString()).Concat(pods.Succeeded.Select(JobPods.IndexOf)).Where(i => i >= 0 && i < (_completions ?? int.MaxValue))];
        Succeeded = _isIndexed ? _completed.Count : Math.Max((int?)status?["succeeded"] ?? 0, pods.Succeeded.Count);
        Failed = Math.Max((int?)status?["failed"] ?? 0, pods.Failed.Count);
    }

    public int Succeeded { get; }

    public int Failed { get; }

    public bool IsComplete => _completions is { } wanted ? Succeeded >= wanted : Succeeded > 0 && _pods.Active.Count == 0;

    public bool HasFailedTooOften => Failed > _limit || (_restartsInPlace && _pods.Restarts > 0 && _pods.Restarts >= _limit);

    /// <summary>The pods to make: their indexes, or null for each that has none.</summary>
    public IReadOnlyList<int?> Missing()
    {
        var room = Wanted - _pods.Active.Count - _pods.Ending.Count;
        if (room <= 0)
            return [];
        if (!_isIndexed)
            return [.. Enumerable.Repeat<int?>(null, room)];
        var taken = _pods.Active.Concat(_pods.Ending).Select(JobPods.IndexOf).ToHashSet();
        return [.. Enumerable.Range(0, _completions ?? 0).Where(i => !_completed.Contains(i) && !taken.Contains(i)).Take(room).Select(i => (int?)i)];
    }

    /// <summary>The pods that are too many, newest first.</summary>
    public IReadOnlyList<JsonObject> Surplus() => [.. _pods.Active.Reverse().Take(Math.Max(0, _pods.Active.Count - Wanted))];

    /// <summary>Writes the counts into a status.</summary>
    public void Count(JsonObject status)
    {
        (status["active"], status["ready"], status["terminating"]) = (_pods.Active.Count, _pods.Ready, _pods.Ending.Count);
        (status["succeeded"], status["failed"]) = (Succeeded, Failed);
        if (_isIndexed && _completed.Count > 0)
            status["completedIndexes"] = IndexRanges.Write(_completed);
    }

    private int Wanted => _completions is { } completions ? Math.Min(_parallelism, completions - Succeeded) : Succeeded > 0 ? Math.Min(_parallelism, _pods.Active.Count) : _parallelism;
}
