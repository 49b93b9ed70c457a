using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Reports;

/// <summary>A run's tasks as rows, for terminals, notebooks and the report.</summary>
public static class RunTable
{
    /// <summary>The rows in reading order: a group before what is in it, a step's producers before it, iterations by number.</summary>
    /// <param name="run">The run.</param>
    /// <param name="document">The pipeline, for the order and for tasks the run never came to.</param>
    /// <param name="timeProvider">The clock, for a run under way; the system's by default.</param>
    public static IReadOnlyList<RunTableRow> Of(RunDetails run, PipelineDocument document, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(document);
        return Of(run, RunGraph.Of(run, document), (timeProvider ?? TimeProvider.System).GetUtcNow());
    }

    internal static IReadOnlyList<RunTableRow> Of(RunDetails run, RunGraph graph, DateTimeOffset now)
    {
        var children = run.Tasks.GroupBy(t => t.Parent).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        var known = run.Tasks.Select(t => t.Path).ToHashSet(StringComparer.Ordinal);
        var rows = new List<RunTableRow>();
        var notReached = new HashSet<int>();
        AddChildren("", graph.Root, 0);
        // A task whose group the run left out still counts.
        foreach (var stray in run.Tasks.Where(t => t.Parent.Length > 0 && !known.Contains(t.Parent)))
            AddTask(stray, 0);
        return rows;

        void AddChildren(string parent, GraphNode? group, int depth)
        {
            foreach (var task in graph.InReadingOrder(children.GetValueOrDefault(parent) ?? []))
                AddTask(task, depth);
            foreach (var node in group?.Children ?? [])
                AddNotReached(node, depth);
        }

        void AddTask(TaskDetails task, int depth)
        {
            rows.Add(Row(task, depth, run, graph, now));
            AddChildren(task.Path, task.Kind is TaskKind.Loop or TaskKind.Step ? null : graph.NodeOf(task.Path), depth + 1);
        }

        void AddNotReached(GraphNode node, int depth)
        {
            if (node.Instances.Count > 0 || !notReached.Add(node.Index))
                return;
            rows.Add(new() { Path = node.Path, Name = node.Name, Depth = depth, Kind = KindOf(node), Reason = "The run did not come here." });
            foreach (var child in node.Children)
                AddNotReached(child, depth + 1);
        }
    }

    private static RunTableRow Row(TaskDetails task, int depth, RunDetails run, RunGraph graph, DateTimeOffset now) => new()
    {
        Path = task.Path,
        Name = graph.Index.IsIteration(task) && InstanceLabel.Of(task, graph) is { Length: > 0 } label ? label : task.DisplayName,
        Depth = depth,
        Kind = task.Kind,
        State = task.State,
        Started = task.StartedAt - run.CreatedAt,
        Duration = task.StartedAt is null ? null : task.Duration(now),
        Attempts = task.Attempts,
        Cached = task.Cached,
        Reason = task.Error ?? task.CacheReason ?? "",
    };

    private static TaskKind KindOf(GraphNode node) => node.Kind switch
    {
        GraphKind.Step => TaskKind.Step,
        GraphKind.Importer => TaskKind.Importer,
        GraphKind.Loop => TaskKind.Loop,
        _ => TaskKind.Dag,
    };
}
