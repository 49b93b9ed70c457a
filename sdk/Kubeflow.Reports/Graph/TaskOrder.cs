using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Reports;

/// <summary>The tasks of one graph in an order where producers come first, and the edges between them.</summary>
/// <param name="Names">The tasks.</param>
/// <param name="Edges">By places in <paramref name="Names"/>; an edge that would close a cycle is left out.</param>
internal sealed record TaskOrder(IReadOnlyList<string> Names, IReadOnlyList<GraphEdge> Edges)
{
    public static TaskOrder Of(IReadOnlyDictionary<string, PipelineTaskSpec> tasks)
    {
        var given = tasks.Keys.ToArray();
        var place = given.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        var producers = given.Select(name => Producers(tasks[name], place)).ToArray();
        var waiting = producers.Select(p => p.Count).ToArray();
        var users = new List<int>[given.Length];
        for (var i = 0; i < given.Length; i++)
            foreach (var producer in producers[i].Keys)
                (users[producer] ??= []).Add(i);

        var sorted = new List<int>(given.Length);
        var position = Enumerable.Repeat(-1, given.Length).ToArray();
        var ready = new PriorityQueue<int, int>(Enumerable.Range(0, given.Length).Where(i => waiting[i] == 0).Select(i => (i, i)));
        var next = 0;
        while (sorted.Count < given.Length)
        {
            if (!ready.TryDequeue(out var at, out _))
            {
                // Only a cycle is left: take its first task as if it were ready.
                while (position[next] >= 0)
                    next++;
                at = next;
            }
            if (position[at] >= 0)
                continue;
            position[at] = sorted.Count;
            sorted.Add(at);
            foreach (var user in users[at] ?? [])
                if (--waiting[user] == 0)
                    ready.Enqueue(user, user);
        }

        var edges = new List<GraphEdge>();
        foreach (var to in sorted)
            foreach (var (from, carriesData) in producers[to])
                if (position[from] < position[to])
                    edges.Add(new(position[from], position[to], carriesData));
        return new([.. sorted.Select(i => given[i])], edges);
    }

    private static Dictionary<int, bool> Producers(PipelineTaskSpec task, Dictionary<string, int> place)
    {
        var found = new Dictionary<int, bool>();
        void Add(string? producer, bool carriesData)
        {
            if (producer is not null && place.TryGetValue(producer, out var at))
                found[at] = carriesData || found.GetValueOrDefault(at);
        }
        foreach (var input in task.Inputs?.Parameters?.Values ?? [])
        {
            Add(input.TaskOutputParameter?.ProducerTask, carriesData: true);
            Add(input.TaskFinalStatus?.ProducerTask, carriesData: true);
        }
        foreach (var input in task.Inputs?.Artifacts?.Values ?? [])
            Add(input.TaskOutputArtifact?.ProducerTask, carriesData: true);
        foreach (var name in task.DependentTasks ?? [])
            Add(name, carriesData: false);
        return found;
    }
}
