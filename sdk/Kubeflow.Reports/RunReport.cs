using System.Globalization;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Reports;

/// <summary>A run as one self-contained HTML page: graph, steps, timing, metrics, logs. Nothing is loaded from anywhere.</summary>
public static class RunReport
{
    /// <summary>The page.</summary>
    /// <param name="run">The run.</param>
    /// <param name="document">Its pipeline.</param>
    /// <param name="options">What the page holds.</param>
    public static string ToHtml(RunDetails run, PipelineDocument document, RunReportOptions? options = null)
    {
        options ??= new RunReportOptions();
        var graph = RunGraph.Of(run, document);
        var now = options.TimeProvider.GetUtcNow();
        var html = new Html();
        html.Raw("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        html.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; frame-src 'self'\">");
        html.Raw("<title>").Text($"{run.DisplayName}: {run.State.ToKfp()}").Raw("</title><style>").Raw(Asset("report.css")).Raw("</style></head><body id=\"top\"><main>");
        WriteHeader(html, run, graph, now);
        html.Raw("<section class=\"card\"><h2>Graph</h2>");
        GraphSvg.Write(html, graph);
        html.Raw("</section>");
        WriteMetrics(html, run, graph);
        WriteShown(html, ShownArtifact.Of(run, graph, options.ArtifactBytes));
        if (Timeline.Of(run, graph, now) is { Rows.Count: > 0 } timeline)
        {
            html.Raw("<section class=\"card\"><h2>Timeline</h2>");
            TimelineSvg.Write(html, timeline);
            html.Raw("</section>");
        }
        html.Raw("<section class=\"card\"><h2>Steps</h2>");
        StepsTable.Write(html, RunTable.Of(run, graph, now), graph);
        html.Raw("</section></main>");
        var logs = LogShares.Of(run.Tasks, options);
        foreach (var node in graph.Nodes)
            StepPanel.Write(html, node, graph, options, logs);
        return html.Raw("<script>").Raw(Asset("report.js")).Raw("</script></body></html>").ToString();
    }

    /// <summary>Writes the page to a file, all or nothing.</summary>
    /// <param name="run">The run.</param>
    /// <param name="document">Its pipeline.</param>
    /// <param name="path">The file; its folder is made.</param>
    /// <param name="options">What the page holds.</param>
    /// <returns>The file's full path.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static string Write(RunDetails run, PipelineDocument document, string path, RunReportOptions? options = null)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        File.WriteAllText(temporary, ToHtml(run, document, options));
        File.Move(temporary, full, overwrite: true);
        return full;
    }

    private static void WriteHeader(Html html, RunDetails run, RunGraph graph, DateTimeOffset now)
    {
        html.Raw("<header><h1>").Text(run.PipelineName).Raw("</h1>").Raw(StateLook.Of(run.State, cached: false).Badge());
        html.Raw("<span class=\"sub\">").Text(run.DisplayName).Raw("</span><button id=\"theme\" type=\"button\" hidden>Light / dark</button></header>");
        if (run.Error is { } error)
        {
            var failed = run.Tasks.FirstOrDefault(t => t.State == RuntimeState.Failed && t.Kind is TaskKind.Step or TaskKind.Importer);
            var link = failed is not null && graph.NodeOf(failed.Path) is { } node ? $" <a href=\"#n{node.Index}\">Show the step</a>" : "";
            html.Raw("<p class=\"error\">").Text(error).Raw(link).Raw("</p>");
        }
        html.Raw("<section class=\"card\"><dl class=\"facts\">");
        Fact(html, "Run", run.Id);
        Fact(html, "Started", run.CreatedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        Fact(html, "Took", DurationText.Of((run.FinishedAt ?? now) - run.CreatedAt));
        var steps = run.Tasks.Where(t => t.Kind is TaskKind.Step or TaskKind.Importer && t.State != RuntimeState.Skipped).ToList();
        Fact(html, "Steps", $"{steps.Count}, {steps.Count(s => s.Cached)} from cache");
        foreach (var (name, value) in run.Outputs.OrderBy(o => o.Key, StringComparer.Ordinal))
            Fact(html, $"Output {name}", JsonNumber.Of(value) is { } number ? NumberText.Of(number) : ValueText.Label(value, 120));
        foreach (var (name, value) in run.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal))
            Fact(html, $"Parameter {name}", SecretText.Hides(name, value) ? SecretText.Hidden : ValueText.Label(value, 120));
        html.Raw("</dl></section>");
    }

    private static void WriteMetrics(Html html, RunDetails run, RunGraph graph)
    {
        var metrics = MetricsTable.Of(run, graph);
        var classification = ClassificationTable.Of(run, graph);
        if (metrics.Metrics.Count + metrics.Series.Count + classification.Curves.Count + classification.Matrices.Count == 0)
            return;
        html.Raw("<section class=\"card\"><h2>Metrics</h2>");
        MetricCharts.Write(html, metrics, classification);
        html.Raw("</section>");
    }

    // An HTML artifact is somebody's page: it is shown in a frame that may run and load nothing.
    private static void WriteShown(Html html, IReadOnlyList<ShownArtifact> artifacts)
    {
        foreach (var artifact in artifacts)
        {
            html.Raw("<section class=\"card\"><h2>").Text(artifact.Title).Raw("</h2>");
            if (artifact.Text is not { } text)
                html.Raw("<p class=\"sub\">").Text(artifact.Missing).Raw("</p>");
            else if (artifact.IsHtml)
                html.Raw("<iframe sandbox=\"\" title=\"").Text(artifact.Title).Raw("\" srcdoc=\"").Text(text).Raw("\"></iframe>");
            else
                html.Raw("<pre>").Text(text).Raw("</pre>");
            html.Raw("<p class=\"sub\"><code>").Text(artifact.Path).Raw("</code></p></section>");
        }
    }

    private static void Fact(Html html, string name, string value) =>
        html.Raw("<div><dt>").Text(name).Raw("</dt><dd>").Text(value).Raw("</dd></div>");

    private static string Asset(string name)
    {
        using var reader = new StreamReader(typeof(RunReport).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
