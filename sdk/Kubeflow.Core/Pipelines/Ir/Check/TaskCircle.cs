namespace Kubeflow.Pipelines.Ir;

/// <summary>What the tasks of a graph wait for, and whether they wait for each other in a circle.</summary>
internal static class TaskCircle
{
    /// <summary>The tasks a task waits for: those it names, and those whose outputs or status it takes.</summary>
    public static IEnumerable<string> WaitsFor(PipelineTaskSpec task) =>
    [
        .. task.DependentTasks ?? [],
        .. (task.Inputs?.Parameters?.Values ?? []).Select(p => p.TaskOutputParameter?.ProducerTask ?? p.TaskFinalStatus?.ProducerTask).OfType<string>(),
        .. (task.Inputs?.Artifacts?.Values ?? []).Select(a => a.TaskOutputArtifact?.ProducerTask).OfType<string>(),
    ];

    /// <summary>A circle, in order; null if there is none. Takes away tasks that wait for nothing, as long as there are any.</summary>
    public static IReadOnlyList<string>? Find(IReadOnlyDictionary<string, PipelineTaskSpec> tasks)
    {
        var waits = tasks.ToDictionary(t => t.Key, t => WaitsFor(t.Value).Where(tasks.ContainsKey).ToHashSet());
        var followers = new Dictionary<string, List<string>>();
        foreach (var (task, upstream) in waits)
            foreach (var up in upstream)
            {
                if (!followers.TryGetValue(up, out var list))
                    followers[up] = list = [];
                list.Add(task);
            }
        var free = new Queue<string>(waits.Where(w => w.Value.Count == 0).Select(w => w.Key));
        while (free.TryDequeue(out var task))
        {
            waits.Remove(task);
            foreach (var follower in followers.GetValueOrDefault(task) ?? [])
                if (waits[follower].Remove(task) && waits[follower].Count == 0)
                    free.Enqueue(follower);
        }
        return waits.Count == 0 ? null : Walk(waits);
    }

    // All that are left are on a circle or wait for one: going upstream ends in it.
    private static List<string> Walk(Dictionary<string, HashSet<string>> waits)
    {
        var path = new List<string>();
        var places = new Dictionary<string, int>();
        var at = waits.Keys.Order(StringComparer.Ordinal).First();
        while (places.TryAdd(at, path.Count))
        {
            path.Add(at);
            at = waits[at].First();
        }
        return path[places[at]..];
    }
}
