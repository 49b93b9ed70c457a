using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>When each step ran.</summary>
/// <param name="Seconds">The run's length.</param>
/// <param name="Rows">Steps by their start.</param>
internal sealed record Timeline(double Seconds, IReadOnlyList<TimelineRow> Rows)
{
    /// <summary>A run with more steps shows the instances of one task in one row.</summary>
    private const int MostRows = 120;

    public static Timeline Of(RunDetails run, RunGraph graph, DateTimeOffset now)
    {
        var steps = run.Tasks.Where(t => t.Kind is TaskKind.Step or TaskKind.Importer && t.StartedAt is not null).OrderBy(t => t.StartedAt).ToArray();
        var bars = steps.Select(t => Bar(t, run.CreatedAt, now)).ToArray();
        var seconds = Math.Max(((run.FinishedAt ?? now) - run.CreatedAt).TotalSeconds, bars.Select(b => b.End).DefaultIfEmpty(0).Max());
        var rows = steps.Length <= MostRows
            ? bars.Select(b => new TimelineRow(graph.NameOf(b.Task), InstanceLabel.Of(b.Task, graph), [b]))
            : bars.GroupBy(b => graph.Index.PlaceOf(b.Task.Path)).Select(g => new TimelineRow(graph.NameOf(g.First().Task), "", [.. g]));
        return new(Math.Max(seconds, 0.001), [.. rows]);
    }

    private static TimelineBar Bar(TaskDetails task, DateTimeOffset origin, DateTimeOffset now)
    {
        var start = Math.Max(0, (task.StartedAt!.Value - origin).TotalSeconds);
        return new(task, start, start + Math.Max(0, task.Duration(now).TotalSeconds));
    }
}
