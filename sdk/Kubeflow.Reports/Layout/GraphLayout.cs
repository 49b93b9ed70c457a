namespace Kubeflow.Reports;

/// <summary>The whole picture's geometry: each group is laid out on its own, from the inside out, and is one node of the group around it.</summary>
/// <param name="Size">The picture's size.</param>
/// <param name="Nodes">Groups before what is in them.</param>
/// <param name="Edges">The edges.</param>
internal sealed record GraphLayout(Size Size, IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<PlacedEdge> Edges)
{
    private const double PagePadding = 12;
    private const double GroupPadding = 18;
    public const double GroupHeader = 40;

    public static GraphLayout Of(GraphNode root)
    {
        var inside = new Dictionary<GraphNode, LayeredLayout>(ReferenceEqualityComparer.Instance);
        var size = Measure(root, inside);
        var nodes = new List<PlacedNode>();
        var edges = new List<PlacedEdge>();
        Place(root, new(PagePadding, PagePadding));
        return new(new(size.Width + 2 * PagePadding, size.Height + 2 * PagePadding), nodes, edges);

        void Place(GraphNode group, Point origin)
        {
            var layout = inside[group];
            for (var i = 0; i < group.Edges.Count; i++)
            {
                var edge = group.Edges[i];
                edges.Add(new(group.Children[edge.From], group.Children[edge.To], edge.CarriesData,
                    [.. layout.Routes[i].Select(p => new Point(p.X + origin.X, p.Y + origin.Y))]));
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

    private static Size Measure(GraphNode group, Dictionary<GraphNode, LayeredLayout> inside)
    {
        foreach (var child in group.Children)
            if (child.IsGroup)
                Measure(child, inside);
        var layout = LayeredLayout.Of([.. group.Children.Select(c => SizeOf(c, inside))], group.Edges);
        inside[group] = layout;
        return layout.Size;
    }

    private static Size SizeOf(GraphNode node, Dictionary<GraphNode, LayeredLayout> inside)
    {
        if (!node.IsGroup)
            return NodeBox.SizeOf(node);
        var content = inside[node].Size;
        return new(Math.Max(content.Width, NodeBox.HeaderWidth(node)) + 2 * GroupPadding, content.Height + GroupHeader + GroupPadding);
    }
}
