using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Kubeflow.TestSupport;

namespace Kubeflow.Reports.Tests;

/// <summary>The page and the tables behind it.</summary>
public class RunReportTests
{
    private static readonly Component Step = Component.Container("step").OptionalInput<string>("text", "").Output<double>("Output").Image("alpine").Command("true").Build();

    private static readonly Pipeline Loop = Pipeline.Define("looped", p =>
    {
        var first = p.Add(Step);
        var each = p.ParallelFor<string, PipelineTask>(["a", "b"], (loop, x) => loop.Add(Step).With("text", x).After(first));
        p.If(p.Add(Step).After(each).Output<double>() > 0.5, then => then.Add(Step).DisplayName("export"));
    });

    private static RunDetails Run(params TaskDetails[] tasks) => new()
    {
        Id = "looped-1",
        PipelineName = "looped",
        DisplayName = "a run </script><script>alert(1)</script>",
        State = RuntimeState.Failed,
        Error = "step <b>failed</b>",
        CreatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        FinishedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 9, TimeSpan.Zero),
        Parameters = new Dictionary<string, JsonElement> { ["api_key"] = JsonSerializer.SerializeToElement("hunter2"), ["rate"] = JsonSerializer.SerializeToElement(0.1) },
        Tasks = tasks,
    };

    private static TaskDetails Done(string path, double value, double start, double end, TaskKind kind = TaskKind.Step) => new()
    {
        Path = path,
        DisplayName = path.Split('/')[^1],
        Kind = kind,
        State = RuntimeState.Succeeded,
        StartedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(start),
        FinishedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(end),
        Outputs = new Dictionary<string, JsonElement> { ["Output"] = JsonSerializer.SerializeToElement(value) },
    };

    private static RunDetails Whole => Run(
        Done("step", 1, 0, 1),
        Done("for-loop-2", 0, 1, 5, TaskKind.Loop),
        Done("for-loop-2/0", 0, 1, 3, TaskKind.Iteration) with { Inputs = new Dictionary<string, JsonElement> { ["pipelinechannel--loop-item-param-1"] = JsonSerializer.SerializeToElement("a") } },
        Done("for-loop-2/0/step-2", 0.25, 1, 3),
        Done("for-loop-2/1", 0, 1, 5, TaskKind.Iteration) with { Inputs = new Dictionary<string, JsonElement> { ["pipelinechannel--loop-item-param-1"] = JsonSerializer.SerializeToElement("b") } },
        Done("for-loop-2/1/step-2", 0.75, 1, 5),
        Done("step-3", 0.9, 5, 6));

    [Test]
    public void ToHtml_HostileTexts_AreShownAndNotRun()
    {
        var html = RunReport.ToHtml(Whole, Loop.Document);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(html, Does.Not.Contain("<script>alert"));
            Assert.That(html, Does.Contain("&lt;/script&gt;&lt;script&gt;alert(1)"));
            Assert.That(html, Does.Contain("step &lt;b&gt;failed&lt;/b&gt;"));
            Assert.That(html, Does.Not.Contain("hunter2"), "A secret by its name stays out of the page.");
            Assert.That(html, Does.Contain("default-src &#39;none&#39;").And.Not.Contain("src=\"http").And.Not.Contain("url(http"), "Nothing is loaded.");
        }
    }

    [Test]
    public void ToHtml_SlicedMetrics_HaveACurveAndAMatrixForEachSlice()
    {
        var slice = """{"slice": "NAME", "sliceClassificationMetrics": {"confusionMatrix": {"annotationSpecs": [{"displayName": "yes"}, {"displayName": "no"}], "rows": [{"row": [10, 2]}, {"row": [1, 8]}]}, "confidenceMetrics": [{"confidenceThreshold": 0.9, "recall": 0.2, "falsePositiveRate": 0.1}, {"confidenceThreshold": 0.1, "recall": 1, "falsePositiveRate": 1}]}}""";
        var metadata = JsonNode.Parse($$"""{"evaluationSlices": [{{slice.Replace("NAME", "men", StringComparison.Ordinal)}}, {{slice.Replace("NAME", "women", StringComparison.Ordinal)}}]}""")!.AsObject();
        var artifact = new RuntimeArtifact { Name = "sliced", Type = new() { SchemaTitle = "system.SlicedClassificationMetrics" }, Metadata = metadata };
        var run = Run(Done("step", 1, 0, 1) with { OutputArtifacts = new Dictionary<string, RuntimeArtifactList> { ["sliced"] = new() { Artifacts = [artifact] } } });
        var html = RunReport.ToHtml(run, Loop.Document);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(html, Does.Contain("\u00b7 men, 85.7 % right").And.Contain("\u00b7 women, 85.7 % right"));
            Assert.That(html, Does.Contain("\u00b7 men, area 0.").And.Contain("\u00b7 women, area 0."));
        }
    }

    [Test]
    public void ToHtml_WarningsOfTheRun_AreShownAsText() =>
        Assert.That(RunReport.ToHtml(Whole with { Warnings = ["root <b>elsewhere</b>"] }, Loop.Document), Does.Contain("root &lt;b&gt;elsewhere&lt;/b&gt;"));

    [Test]
    public void ToHtml_TaskNeverReached_IsDrawnAllTheSame() =>
        Assert.That(RunReport.ToHtml(Whole, Loop.Document), Does.Contain("export").And.Contain("not reached").And.Contain("2/2"));

    [Test]
    public void Layout_Nodes_DoNotOverlapAndEdgesGoDown()
    {
        var layout = GraphLayout.Of(RunGraph.Of(Whole, Loop.Document).Root);
        var leaves = layout.Nodes.Where(n => !n.Node.IsGroup).ToList();
        using (Assert.EnterMultipleScope())
        {
            foreach (var (a, i) in leaves.Select((n, i) => (n, i)))
                foreach (var b in leaves.Skip(i + 1))
                    Assert.That(a.Right <= b.Corner.X || b.Right <= a.Corner.X || a.Bottom <= b.Corner.Y || b.Bottom <= a.Corner.Y, Is.True, $"{a.Node.Path} and {b.Node.Path}");
            Assert.That(layout.Edges.Select(e => e.Points[0].Y < e.Points[^1].Y), Is.Not.Empty.And.All.True);
            Assert.That(layout.Nodes.Select(n => n.Node.Path), Is.Unique);
        }
    }

    [Test]
    public void Metrics_OfALoop_StandSideBySideByItem()
    {
        var run = Whole;
        var metric = MetricsTable.Of(run, RunGraph.Of(run, Loop.Document)).Metrics.Single(m => m.Name == "step-2");
        Assert.That(metric.Points.Select(p => (p.Candidate, p.Value)), Is.EqualTo(new[] { ("a", 0.25), ("b", 0.75) }));
    }

    [Test]
    public void Timeline_Bars_AreSecondsFromTheStart()
    {
        var run = Whole;
        var timeline = Timeline.Of(run, RunGraph.Of(run, Loop.Document), run.FinishedAt!.Value);
        Assert.That(timeline.Seconds, Is.EqualTo(9));
        Assert.That(timeline.Rows.SelectMany(r => r.Bars).Select(b => (b.Start, b.End)), Is.EqualTo(new[] { (0.0, 1.0), (1.0, 3.0), (1.0, 5.0), (5.0, 6.0) }));
    }

    [Test]
    public void ToHtml_RealPipelines_AreAllDrawn()
    {
        foreach (var file in Repository.SharedDataFiles("*.yaml", "kfp", "ir"))
        {
            var document = Kubeflow.Pipelines.Ir.PipelineDocument.Load(Repository.SharedData("kfp", "ir", file));
            Assert.That(RunReport.ToHtml(Run() with { PipelineName = file }, document), Does.Contain("</html>"), file);
        }
    }
}
