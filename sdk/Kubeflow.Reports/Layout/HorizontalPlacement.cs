namespace Kubeflow.Reports;

/// <summary>Finds each node's x: close to its neighbours, in the row's order, never overlapping.</summary>
internal static class HorizontalPlacement
{
    private const int Sweeps = 20;
    private const int Straightening = 12;

    /// <summary>A bend holds its edge straight more firmly than a node does.</summary>
    private const double BendWeight = 6;

    /// <returns>The centres, by node and bend; the leftmost border is at 0.</returns>
    public static double[] Of(LayeredGraph graph, IReadOnlyList<double> widths, double gap)
    {
        var x = new double[graph.Layer.Count];
        double Half(int v) => graph.IsBend(v) ? 0 : widths[v] / 2;
        foreach (var row in graph.Rows)
            Spread(row, Half, gap, x);
        var both = graph.Above.Zip(graph.Below, (above, below) => above.Concat(below).ToArray()).ToArray();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var down = sweep % 2 == 0;
            // The last sweeps look both ways, so that what one direction bent becomes straight again.
            var neighbours = sweep >= Sweeps - Straightening ? both : down ? graph.Above : graph.Below;
            for (var i = 0; i < graph.Rows.Length; i++)
                Pull(graph, graph.Rows[down ? i : graph.Rows.Length - 1 - i], neighbours, Half, gap, x);
        }
        var left = double.MaxValue;
        for (var v = 0; v < x.Length; v++)
            left = Math.Min(left, x[v] - Half(v));
        for (var v = 0; v < x.Length; v++)
            x[v] -= left;
        return x;
    }

    private static void Spread(List<int> row, Func<int, double> half, double gap, double[] x)
    {
        var at = 0.0;
        foreach (var v in row)
        {
            x[v] = at + half(v);
            at += 2 * half(v) + gap;
        }
        foreach (var v in row)
            x[v] -= (at - gap) / 2;
    }

    private static void Pull(LayeredGraph graph, List<int> row, int[][] neighbours, Func<int, double> half, double gap, double[] x)
    {
        var wish = new double[row.Count];
        var weight = new double[row.Count];
        var offset = new double[row.Count];
        for (var i = 0; i < row.Count; i++)
        {
            var v = row[i];
            var near = neighbours[v];
            if (i > 0)
                offset[i] = offset[i - 1] + half(row[i - 1]) + gap + half(v);
            wish[i] = (near.Length == 0 ? x[v] : Middle(near, x)) - offset[i];
            weight[i] = near.Length == 0 ? 0.1 : graph.IsBend(v) && near.All(graph.IsBend) ? BendWeight : 1;
        }
        var placed = Monotone.Closest(wish, weight);
        for (var i = 0; i < row.Count; i++)
            x[row[i]] = placed[i] + offset[i];
    }

    /// <summary>The median: a node stands exactly under one neighbour rather than beside all of them.</summary>
    private static double Middle(int[] near, double[] x)
    {
        var sorted = near.Select(n => x[n]).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
