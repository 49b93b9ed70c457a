namespace Kubeflow.Reports;

/// <summary>The inside of one group: its blocks in rows, its nodes in their blocks.</summary>
/// <param name="Size">What it all takes.</param>
/// <param name="Corners">The nodes' upper left corners.</param>
/// <param name="Frames">The borders of blocks with several nodes.</param>
/// <param name="Routes">The ways of edges between blocks.</param>
/// <param name="Blocks">The blocks and which edges each way stands for.</param>
internal sealed record GroupLayout(
    Size Size, IReadOnlyList<Point> Corners, IReadOnlyList<(Point Corner, Size Size)> Frames, IReadOnlyList<IReadOnlyList<Point>> Routes, SiblingBlocks Blocks)
{
    public static GroupLayout Of(IReadOnlyList<Size> nodes, IReadOnlyList<GraphEdge> edges)
    {
        var blocks = SiblingBlocks.Of(nodes.Count, edges);
        var inside = blocks.Blocks.Select(b => BlockLayout.Of([.. b.Select(v => nodes[v])])).ToArray();
        var layers = LayeredLayout.Of([.. inside.Select(b => b.Size)], blocks.Edges);
        var corners = new Point[nodes.Count];
        var frames = new List<(Point, Size)>();
        for (var b = 0; b < inside.Length; b++)
        {
            var at = layers.Corners[b];
            for (var i = 0; i < blocks.Blocks[b].Count; i++)
                corners[blocks.Blocks[b][i]] = new(at.X + inside[b].Corners[i].X, at.Y + inside[b].Corners[i].Y);
            if (blocks.Blocks[b].Count > 1)
                frames.Add((at, inside[b].Size));
        }
        return new(layers.Size, corners, frames, layers.Routes, blocks);
    }
}
