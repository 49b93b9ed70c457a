namespace Kubeflow.Reports;

/// <summary>Places the nodes of one group in rows, producers above users (Sugiyama's method), and finds the edges' ways.</summary>
/// <param name="Size">What it all takes.</param>
/// <param name="Corners">The nodes' upper left corners.</param>
/// <param name="Routes">Each edge's points from top to bottom; between points of different x it runs as a curve.</param>
internal sealed record LayeredLayout(Size Size, IReadOnlyList<Point> Corners, IReadOnlyList<IReadOnlyList<Point>> Routes)
{
    private const double ColumnGap = 28;
    private const double RowGap = 44;

    public static LayeredLayout Of(IReadOnlyList<Size> nodes, IReadOnlyList<GraphEdge> edges)
    {
        if (nodes.Count == 0)
            return new(default, [], []);
        var graph = LayeredGraph.Of(nodes.Count, edges);
        CrossingReduction.Apply(graph);
        var x = HorizontalPlacement.Of(graph, [.. nodes.Select(n => n.Width)], ColumnGap);
        var (top, bottom) = RowBorders(graph, nodes);

        double Top(int v) => graph.IsBend(v) ? top[graph.Layer[v]] : (top[graph.Layer[v]] + bottom[graph.Layer[v]] - nodes[v].Height) / 2;
        double Bottom(int v) => graph.IsBend(v) ? bottom[graph.Layer[v]] : Top(v) + nodes[v].Height;

        var corners = new Point[nodes.Count];
        for (var v = 0; v < nodes.Count; v++)
            corners[v] = new(x[v] - nodes[v].Width / 2, Top(v));
        var routes = graph.Routes.Select(IReadOnlyList<Point> (route) => [.. Points(route)]).ToArray();
        var right = Enumerable.Range(0, x.Length).Max(v => x[v] + (graph.IsBend(v) ? 0 : nodes[v].Width / 2));
        return new(new(right, bottom[^1]), corners, routes);

        IEnumerable<Point> Points(IReadOnlyList<int> route)
        {
            for (var i = 0; i < route.Count; i++)
            {
                var v = route[i];
                // In its own row an edge runs straight, so that it never cuts a taller neighbour.
                yield return new(x[v], i == 0 ? Bottom(v) : top[graph.Layer[v]]);
                yield return new(x[v], i == route.Count - 1 ? Top(v) : bottom[graph.Layer[v]]);
            }
        }
    }

    private static (double[] Top, double[] Bottom) RowBorders(LayeredGraph graph, IReadOnlyList<Size> nodes)
    {
        var top = new double[graph.Rows.Length];
        var bottom = new double[graph.Rows.Length];
        for (var row = 0; row < top.Length; row++)
        {
            top[row] = row == 0 ? 0 : bottom[row - 1] + RowGap;
            bottom[row] = top[row] + graph.Rows[row].Where(v => !graph.IsBend(v)).Select(v => nodes[v].Height).DefaultIfEmpty(0).Max();
        }
        return (top, bottom);
    }
}
