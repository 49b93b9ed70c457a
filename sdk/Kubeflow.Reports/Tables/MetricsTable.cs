using System.Text.Json.Nodes;
using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>All that the run measured: numbers of system.Metrics artifacts and numeric output parameters of steps.</summary>
/// <param name="Metrics">Single numbers by name, side by side for all candidates.</param>
/// <param name="Series">Numbers over steps or epochs.</param>
internal sealed record MetricsTable(IReadOnlyList<Metric> Metrics, IReadOnlyList<MetricSeries> Series)
{
    public static MetricsTable Of(RunDetails run, RunGraph graph)
    {
        var points = new List<(string Name, MetricPoint Point)>();
        var curves = new List<(string Name, Curve Curve)>();
        foreach (var task in graph.InReadingOrder(run.Tasks.Where(t => t.Kind is TaskKind.Step)))
        {
            var label = InstanceLabel.Of(task, graph);
            var step = graph.NameOf(task);
            var named = new HashSet<string>(StringComparer.Ordinal);
            var made = task.OutputArtifacts.SelectMany(o => o.Value.Artifacts).Where(a => a.Type?.SchemaTitle == "system.Metrics");
            foreach (var (name, value) in made.SelectMany(a => a.Metadata ?? []))
            {
                if (JsonNumber.Of(value) is { } number && named.Add(name))
                    points.Add((name, new(task, step, label, number)));
                else if (value is JsonArray array && Points(array) is { Count: > 1 } line)
                    curves.Add((name, new(label.Length == 0 ? step : label, line)));
            }
            foreach (var (output, value) in task.Outputs)
            {
                // KFP calls a step's only output "Output": there the pipeline's name for it, or the step's own, says what it is.
                var name = output == "Output" ? graph.PipelineOutputOf(task.Path, output) ?? step : output;
                var isKnown = output == "Output" && points.Any(p => ReferenceEquals(p.Point.Task, task) && JsonNumber.Of(value) == p.Point.Value);
                if (JsonNumber.Of(value) is { } number && !isKnown && named.Add(name))
                    points.Add((name, new(task, step, label, number)));
            }
        }
        return new(
            [.. points.GroupBy(p => p.Name).Select(g => new Metric(g.Key, [.. g.Select(p => p.Point)]))],
            [.. curves.GroupBy(c => c.Name).Select(g => new MetricSeries(g.Key, [.. g.Select(c => c.Curve)]))]);
    }

    /// <summary>A list of numbers, of <c>[step, value]</c> or of <c>{"step": .., "value": ..}</c>; null if it is none of these.</summary>
    private static List<Point>? Points(JsonArray array)
    {
        var points = new List<Point>(array.Count);
        foreach (var item in array)
        {
            var point = item switch
            {
                JsonArray { Count: 2 } pair => (JsonNumber.Of(pair[0]), JsonNumber.Of(pair[1])),
                JsonObject named => (JsonNumber.Of(named["step"] ?? named["epoch"]), JsonNumber.Of(named["value"])),
                _ => (points.Count + 1, JsonNumber.Of(item)),
            };
            if (point is not ({ } x, { } y))
                return null;
            points.Add(new(x, y));
        }
        points.Sort((a, b) => a.X.CompareTo(b.X));
        return points;
    }
}
