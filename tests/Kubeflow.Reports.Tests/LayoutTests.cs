using Kubeflow.Pipelines.Ir;
using Kubeflow.TestSupport;

namespace Kubeflow.Reports.Tests;

/// <summary>The picture's geometry, for real pipelines and for wide ones.</summary>
public class LayoutTests
{
    private static IEnumerable<string> Files => Repository.SharedDataFiles("*.yaml", "kfp", "ir");

    [TestCaseSource(nameof(Files))]
    public void Layout_RealPipeline_IsReadable(string file) =>
        AssertReadable(PipelineDocument.Load(Repository.SharedData("kfp", "ir", file)));

    [TestCase(3)]
    [TestCase(7)]
    [TestCase(100)]
    public void Layout_FanOut_IsReadable(int width) => AssertReadable(FanOut(width));

    [Test]
    public void Layout_WideFanOut_IsABlockThatFitsAScreen()
    {
        var layout = Layout(FanOut(100));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(layout.Size.Width, Is.LessThan(2000), "100 steps side by side would be 20,000 wide.");
            Assert.That(layout.Frames, Has.Count.EqualTo(1));
            Assert.That(layout.Edges, Has.Count.EqualTo(2), "One edge into the block, one out of it.");
            Assert.That(layout.Edges.Sum(e => e.From.Count + e.To.Count), Is.EqualTo(202), "They stand for every edge.");
        }
    }

    private static PipelineDocument FanOut(int width) => Documents.Of(
        [("start", []), .. Enumerable.Range(0, width).Select(i => ($"part-{i}", new[] { "start" })), ("end", [.. Enumerable.Range(0, width).Select(i => $"part-{i}")])]);

    private static GraphLayout Layout(PipelineDocument document) => GraphLayout.Of(RunGraph.Of(SimulatedRun.Of(document), document).Root);

    private static void AssertReadable(PipelineDocument document)
    {
        var layout = Layout(document);
        var leaves = layout.Nodes.Where(n => !n.Node.IsGroup).ToList();
        using (Assert.EnterMultipleScope())
        {
            for (var i = 0; i < leaves.Count; i++)
                for (var j = i + 1; j < leaves.Count; j++)
                    Assert.That(Apart(leaves[i], leaves[j]), Is.True, $"{leaves[i].Node.Path} covers {leaves[j].Node.Path}");
            foreach (var node in layout.Nodes)
                Assert.That(node.Corner.X >= 0 && node.Corner.Y >= 0 && node.Right <= layout.Size.Width && node.Bottom <= layout.Size.Height, Is.True, node.Node.Path);
            foreach (var group in layout.Nodes.Where(n => n.Node.IsGroup))
                foreach (var child in layout.Nodes.Where(n => group.Node.Children.Contains(n.Node)))
                    Assert.That(child.Corner.X >= group.Corner.X && child.Right <= group.Right && child.Corner.Y >= group.Corner.Y + GraphLayout.GroupHeader - 1 && child.Bottom <= group.Bottom,
                        Is.True, $"{child.Node.Path} stands outside {group.Node.Path}");
            foreach (var edge in layout.Edges)
                Assert.That(edge.Points[0].Y, Is.LessThan(edge.Points[^1].Y), $"{edge.From[0].Path} -> {edge.To[0].Path}");
        }
    }

    private static bool Apart(PlacedNode a, PlacedNode b) => a.Right <= b.Corner.X || b.Right <= a.Corner.X || a.Bottom <= b.Corner.Y || b.Bottom <= a.Corner.Y;
}
