namespace Kubeflow.Reports;

/// <summary>The whole picture's geometry: each group is laid out on its own, from the inside out, and is one node of the group around it.</summary>
/// <param name="Size">The picture's size.</param>
/// <param name="Nodes">Groups before what is in them.</param>
/// <param name="Edges">The edges.</param>
/// <param name="Frames">Borders of siblings that stand together.</param>
internal sealed record GraphLayout(
    Size Size, IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<PlacedEdge> Edges, IReadOnlyList<(Point Corner, Size Size)> Frames)
{
    private const double PagePadding = 12;
    private const double GroupPadding = 18;
    public const double GroupHeader = 40;

    public static GraphLayout Of(GraphNode root)
    {
        var inside = new Dictionary<GraphNode, GroupLayout>(ReferenceEqualityComparer.Instance);
        var size = Measure(root, inside);
        var nodes = new List<PlacedNode>();
        var edges = new List<PlacedEdge>();
        var frames = new List<(Point, Size)>();
        Place(root, new(PagePadding, PagePadding));
        return new(new(size.Width + 2 * PagePadding, size.Height + 2 * PagePadding), nodes, edges, frames);

        void Place(GraphNode group, Point origin)
        {
            var layout = inside[group];
            foreach (var (corner, frame) in layout.Frames)
                frames.Add((new(corner.X + origin.X, corner.Y + origin.Y), frame));
            for (var i = 0; i < layout.Routes.Count; i++)
            {
                var meant = layout.Blocks.Members[i].Select(e => group.Edges[e]).ToArray();
                edges.Add(new(
                    [.. meant.Select(e => group.Children[e.From]).Distinct()], [.. meant.Select(e => group.Children[e.To]).Distinct()],
                    layout.Blocks.Edges[i].CarriesData, [.. layout.Routes[i].Select(p => new Point(p.X + origin.X, p.Y + origin.Y))]));
            }
            for (var i = 0; i < group.Children.Count; i++)
            {
                var child = group.Children[i];
                var corner = new Point(layout.Corners[i].X + origin.X, layout.Corners[i].Y + origin.Y);
                var box = SizeOf(child, inside);
                nodes.Add(new(child, corner, box));
                if (child.IsGroup)
                    Place(child, new(corner.X + (box.Width - inside[child].Size.Width) / 2, corner.Y + GroupHeader));
            }
        }
    }

    private static Size Measure(GraphNode group, Dictionary<GraphNode, GroupLayout> inside)
    {
        foreach (var child in group.Children)
            if (child.IsGroup)
                Measure(child, inside);
        var layout = GroupLayout.Of([.. group.Children.Select(c => SizeOf(c, inside))], group.Edges);
        inside[group] = layout;
        return layout.Size;
    }

    private static Size SizeOf(GraphNode node, Dictionary<GraphNode, GroupLayout> inside)
    {
        if (!node.IsGroup)
            return NodeBox.SizeOf(node);
        var content = inside[node].Size;
        return new(Math.Max(content.Width, NodeBox.HeaderWidth(node)) + 2 * GroupPadding, content.Height + GroupHeader + GroupPadding);
    }
}
