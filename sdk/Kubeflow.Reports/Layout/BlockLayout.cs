namespace Kubeflow.Reports;

/// <summary>Places the nodes of one block in rows of equal columns.</summary>
/// <param name="Size">What the block takes; its border included if it has several nodes.</param>
/// <param name="Corners">The nodes' upper left corners, from the block's.</param>
internal sealed record BlockLayout(Size Size, IReadOnlyList<Point> Corners)
{
    private const double Gap = 14;

    public static BlockLayout Of(IReadOnlyList<Size> nodes)
    {
        if (nodes.Count == 1)
            return new(nodes[0], [new(0, 0)]);
        var columns = SiblingBlocks.Columns(nodes.Count);
        var width = nodes.Max(n => n.Width);
        var corners = new Point[nodes.Count];
        var top = Gap;
        for (var row = 0; row * columns < nodes.Count; row++)
        {
            var inRow = Math.Min(columns, nodes.Count - row * columns);
            for (var i = 0; i < inRow; i++)
                corners[row * columns + i] = new(Gap + i * (width + Gap) + (width - nodes[row * columns + i].Width) / 2, top);
            top += Enumerable.Range(row * columns, inRow).Max(i => nodes[i].Height) + Gap;
        }
        return new(new(Gap + Math.Min(columns, nodes.Count) * (width + Gap), top), corners);
    }
}
