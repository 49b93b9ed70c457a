using static Kubeflow.Reports.NumberText;

namespace Kubeflow.Reports;

/// <summary>Draws the graph: groups as boxes with their tasks inside, edges as curves, each step a link to its panel.</summary>
internal static class GraphSvg
{
    public static void Write(Html html, RunGraph graph)
    {
        var layout = GraphLayout.Of(graph.Root);
        var (width, height) = (Coordinate(layout.Size.Width), Coordinate(layout.Size.Height));
        html.Raw($"<svg class=\"graph\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"group\" aria-label=\"The pipeline's graph\">");
        html.Raw("<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path class=\"arrow\" d=\"M0 0l8 4-8 4z\"/></marker></defs>");
        foreach (var group in layout.Nodes.Where(n => n.Node.IsGroup))
            WriteGroup(html, group);
        foreach (var edge in layout.Edges)
            html.Raw($"<path class=\"edge{(edge.CarriesData ? "" : " order")}\" marker-end=\"url(#arrow)\" d=\"{Curve(edge.Points)}\"/>");
        foreach (var node in layout.Nodes.Where(n => !n.Node.IsGroup))
            WriteNode(html, node);
        html.Raw("</svg>");
        WriteLegend(html);
    }

    private static void WriteGroup(Html html, PlacedNode placed)
    {
        var look = StateLook.Of(placed.Node.Summary);
        var title = GroupTitle.Of(placed.Node);
        var count = GroupTitle.Count(placed.Node);
        html.Raw($"<a href=\"#n{placed.Node.Index}\" class=\"{look.Class}\"><title>").Text($"{title}: {look.Word}").Raw("</title>");
        html.Raw($"<rect class=\"box group\" x=\"{Coordinate(placed.Corner.X)}\" y=\"{Coordinate(placed.Corner.Y)}\" width=\"{Coordinate(placed.Size.Width)}\" height=\"{Coordinate(placed.Size.Height)}\" rx=\"10\"/>");
        WriteSign(html, look, placed.Corner.X + 12, placed.Corner.Y + 9);
        html.Raw($"<text class=\"small\" x=\"{Coordinate(placed.Corner.X + 34)}\" y=\"{Coordinate(placed.Corner.Y + 21)}\">");
        html.Text(TextWidth.Fit(title, NodeBox.SmallFontSize + 1, placed.Size.Width - 60 - TextWidth.Of(count, NodeBox.SmallFontSize))).Raw("</text>");
        html.Raw($"<text class=\"small\" text-anchor=\"end\" x=\"{Coordinate(placed.Right - 14)}\" y=\"{Coordinate(placed.Corner.Y + 21)}\">").Text(count).Raw("</text></a>");
    }

    private static void WriteNode(Html html, PlacedNode placed)
    {
        var node = placed.Node;
        var look = StateLook.Of(node.Summary);
        var (x, y) = (placed.Corner.X, placed.Corner.Y);
        html.Raw($"<a href=\"#n{node.Index}\" class=\"{look.Class}\"><title>").Text($"{node.Name}: {look.Word}").Raw("</title>");
        html.Raw($"<rect class=\"box\" x=\"{Coordinate(x)}\" y=\"{Coordinate(y)}\" width=\"{Coordinate(placed.Size.Width)}\" height=\"{Coordinate(placed.Size.Height)}\" rx=\"8\"/>");
        html.Raw($"<rect class=\"bar\" x=\"{Coordinate(x)}\" y=\"{Coordinate(y + 8)}\" width=\"4\" height=\"{Coordinate(placed.Size.Height - 16)}\" rx=\"2\"/>");
        WriteSign(html, look, x + 14, y + 10);
        html.Raw($"<text x=\"{Coordinate(x + NodeBox.TextLeft)}\" y=\"{Coordinate(y + 22)}\">").Text(NodeBox.Title(node, placed.Size.Width)).Raw("</text>");
        html.Raw($"<text class=\"small\" x=\"{Coordinate(x + NodeBox.TextLeft)}\" y=\"{Coordinate(y + 39)}\">").Text(TextWidth.Fit(Detail(node, look), NodeBox.SmallFontSize, placed.Size.Width - NodeBox.TextLeft - 8)).Raw("</text></a>");
    }

    private static string Detail(GraphNode node, StateLook look)
    {
        if (node.Summary.Total > 1)
            return $"{node.Summary.Done}/{node.Summary.Total} {look.Word}";
        // Where it succeeded the sign says so, and the time is what is new.
        return look == StateLook.Succeeded && node.Instances is [{ StartedAt: { } start, FinishedAt: { } end }] ? DurationText.Of(end - start) : look.Word;
    }

    private static void WriteSign(Html html, StateLook look, double x, double y) =>
        html.Raw($"<path class=\"icon\" transform=\"translate({Coordinate(x)} {Coordinate(y)})\" d=\"{look.Sign}\"/>");

    private static string Curve(IReadOnlyList<Point> points)
    {
        var path = $"M{Coordinate(points[0].X)} {Coordinate(points[0].Y)}";
        for (var i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            // A way without length has no direction, and the arrow would take it for its own.
            if (Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y) < 0.5)
                continue;
            var middle = (a.Y + b.Y) / 2;
            path += $"C{Coordinate(a.X)} {Coordinate(middle)} {Coordinate(b.X)} {Coordinate(middle)} {Coordinate(b.X)} {Coordinate(b.Y)}";
        }
        return path;
    }

    private static void WriteLegend(Html html)
    {
        html.Raw("<div class=\"legend\">");
        foreach (var look in StateLook.All)
            html.Raw($"<span class=\"{look.Class}\"><svg width=\"16\" height=\"16\"><path class=\"icon\" d=\"{look.Sign}\"/></svg><span class=\"sub\">{look.Word}</span></span>");
        html.Raw("<span>dashed: order only</span></div>");
    }
}
