namespace Kubeflow.Reports;

/// <summary>Draws the laid out graph as SVG: boxes of groups first, then edges, then nodes.</summary>
internal static class GraphPicture
{
    public static void Draw(Markup page, ReportData data)
    {
        var layout = data.Layout;
        page.Element("svg", () =>
        {
            page.Own("<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">"
                + "<path class=\"tip\" d=\"M0.5 0.8L7 4 0.5 7.2z\"/></marker></defs>");
            foreach (var placed in layout.Nodes)
                if (placed.Node.IsGroup)
                    Box(page, placed);
            foreach (var edge in layout.Edges)
                Edge(page, edge);
            foreach (var placed in layout.Nodes)
                if (placed.Node.IsGroup)
                    Header(page, placed);
                else
                    Node(page, placed);
        }, ("class", "dag"), ("role", "img"), ("aria-label", $"Graph of {data.Run.PipelineName}"),
            ("width", NumberText.Coordinate(layout.Size.Width)), ("height", NumberText.Coordinate(layout.Size.Height)),
            ("viewBox", $"0 0 {NumberText.Coordinate(layout.Size.Width)} {NumberText.Coordinate(layout.Size.Height)}"));
    }

    private static void Box(Markup page, PlacedNode placed) =>
        Rectangle(page, $"box {StateLook.Of(placed.Node.Summary).Style}{(placed.Node.Kind == GraphKind.Loop ? " stack" : "")}", placed.Corner, placed.Size, 10);

    private static void Edge(Markup page, PlacedEdge edge) =>
        page.Empty("path", ("class", edge.CarriesData ? "edge" : "edge order"), ("d", EdgePath.Of(edge.Points)),
            ("data-from", $"{edge.From.Index}"), ("data-to", $"{edge.To.Index}"), ("marker-end", "url(#arrow)"));

    private static void Header(Markup page, PlacedNode placed)
    {
        var (node, corner, size) = placed;
        var look = StateLook.Of(node.Summary);
        var count = GroupTitle.Count(node);
        var room = size.Width - 56 - TextWidth.Of(count, NodeBox.SmallFontSize);
        page.Element("a", () =>
        {
            page.Element("title", $"{node.Name}: {GroupTitle.Of(node)} ({look.Word.ToLowerInvariant()})");
            Rectangle(page, "hit", corner, new(size.Width, GraphLayout.GroupHeader - 8), 10);
            Icon(page, KindLook.Icon(node), $"kind {look.Style}", corner.X + 14, corner.Y + 10, 14);
            Text(page, "head", corner.X + 36, corner.Y + 21.5, TextWidth.Fit(GroupTitle.Of(node), NodeBox.SmallFontSize + 1, room));
            if (count.Length > 0)
                Text(page, "count", corner.X + size.Width - 14, corner.Y + 21, count);
        }, ("class", $"group {look.Style}"), ("href", "#" + Anchors.Of(node)), ("data-node", $"{node.Index}"),
            ("aria-label", $"{GroupTitle.Of(node)}, {KindLook.Word(node)}, {look.Word} {count}"));
    }

    private static void Node(Markup page, PlacedNode placed)
    {
        var (node, corner, size) = placed;
        var look = StateLook.Of(node.Summary);
        page.Element("a", () =>
        {
            page.Element("title", $"{node.Name}: {NodeCaption.Of(node)}");
            if (node.Summary.Total > 1)
                Rectangle(page, "under", new(corner.X + 4, corner.Y + 4), size, 8);
            Rectangle(page, "step", corner, size, 8);
            Icon(page, look.Icon, "state", corner.X + 12, corner.Y + 17, 18);
            Text(page, "name", corner.X + NodeBox.TextLeft, corner.Y + 23, NodeBox.Title(node, size.Width));
            Text(page, "sub", corner.X + NodeBox.TextLeft, corner.Y + 39, NodeBox.Caption(node, size.Width));
        }, ("class", $"node {look.Style}"), ("href", "#" + Anchors.Of(node)), ("data-node", $"{node.Index}"),
            ("aria-label", $"{node.Name}, {look.Word}, {NodeCaption.Of(node)}"));
    }

    private static void Rectangle(Markup page, string style, Point corner, Size size, double radius) =>
        page.Empty("rect", ("class", style), ("x", NumberText.Coordinate(corner.X)), ("y", NumberText.Coordinate(corner.Y)),
            ("width", NumberText.Coordinate(size.Width)), ("height", NumberText.Coordinate(size.Height)), ("rx", NumberText.Coordinate(radius)));

    private static void Icon(Markup page, string icon, string style, double x, double y, double size) =>
        page.Empty("use", ("href", "#" + icon), ("class", style), ("x", NumberText.Coordinate(x)), ("y", NumberText.Coordinate(y)),
            ("width", NumberText.Coordinate(size)), ("height", NumberText.Coordinate(size)));

    private static void Text(Markup page, string style, double x, double y, string text) =>
        page.Element("text", text, ("class", style), ("x", NumberText.Coordinate(x)), ("y", NumberText.Coordinate(y)));
}
