using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Reports;

/// <summary>All that the page draws, computed before anything is drawn.</summary>
internal sealed record ReportData
{
    public required RunDetails Run { get; init; }

    public required RunReportOptions Options { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required RunGraph Graph { get; init; }

    public required GraphLayout Layout { get; init; }

    public required IReadOnlyList<RunTableRow> Rows { get; init; }

    public required Timeline Timeline { get; init; }

    public required MetricsTable Metrics { get; init; }

    public required ClassificationTable Classification { get; init; }

    public required IReadOnlyList<ShownArtifact> Shown { get; init; }

    public required IReadOnlyDictionary<string, int> LogShares { get; init; }

    /// <summary>Anchors of task instances in the page.</summary>
    public required Anchors Anchors { get; init; }

    public static ReportData Of(RunDetails run, PipelineDocument document, RunReportOptions options)
    {
        var now = options.TimeProvider.GetUtcNow();
        var graph = RunGraph.Of(run, document);
        var anchors = Anchors.Of(graph);
        return new()
        {
            Run = run,
            Options = options,
            Now = now,
            Graph = graph,
            Layout = GraphLayout.Of(graph.Root),
            Rows = RunTable.Of(run, graph, now),
            Timeline = Timeline.Of(run, graph, now),
            Metrics = MetricsTable.Of(run, graph),
            Classification = ClassificationTable.Of(run, graph),
            Shown = ShownArtifact.Of(run, graph, options.ArtifactBytes),
            LogShares = Reports.LogShares.Of(run.Tasks.Where(t => anchors.Shows(t.Path)), options),
            Anchors = anchors,
        };
    }
}
