namespace Kubeflow.Reports;

/// <summary>Orders each row so that few edges cross: sweeps by the mean place of a node's neighbours, the best order wins.</summary>
internal static class CrossingReduction
{
    private const int Sweeps = 8;

    public static void Apply(LayeredGraph graph)
    {
        var place = new double[graph.Layer.Count];
        foreach (var row in graph.Rows)
            Number(row, place);
        var fewest = Crossings(graph, place);
        var best = graph.Rows.Select(r => r.ToArray()).ToArray();
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var down = sweep % 2 == 0;
            for (var i = 1; i < graph.Rows.Length; i++)
                Sort(graph.Rows[down ? i : graph.Rows.Length - 1 - i], down ? graph.Above : graph.Below, place);
            if (Crossings(graph, place) is var crossings && crossings < fewest)
                (fewest, best) = (crossings, [.. graph.Rows.Select(r => r.ToArray())]);
        }
        for (var i = 0; i < best.Length; i++)
            graph.Rows[i].Clear();
        for (var i = 0; i < best.Length; i++)
            graph.Rows[i].AddRange(best[i]);
    }

    /// <summary>How many pairs of edges cross, in all rows.</summary>
    public static long Crossings(LayeredGraph graph)
    {
        var place = new double[graph.Layer.Count];
        foreach (var row in graph.Rows)
            Number(row, place);
        return Crossings(graph, place);
    }

    private static long Crossings(LayeredGraph graph, double[] place)
    {
        var total = 0L;
        for (var row = 0; row + 1 < graph.Rows.Length; row++)
        {
            var ends = new List<int>();
            foreach (var from in graph.Rows[row])
                ends.AddRange(graph.Below[from].Select(to => (int)place[to]).Order());
            total += Inversions(ends, graph.Rows[row + 1].Count);
        }
        return total;
    }

    /// <summary>Pairs in the wrong order, counted with a Fenwick tree.</summary>
    private static long Inversions(List<int> values, int size)
    {
        var tree = new int[size + 1];
        var total = 0L;
        for (var n = 0; n < values.Count; n++)
        {
            var notGreater = 0;
            for (var i = values[n] + 1; i > 0; i -= i & -i)
                notGreater += tree[i];
            total += n - notGreater;
            for (var i = values[n] + 1; i <= size; i += i & -i)
                tree[i]++;
        }
        return total;
    }

    private static void Sort(List<int> row, int[][] neighbours, double[] place)
    {
        var wish = row.ToDictionary(v => v, v => neighbours[v].Length == 0 ? place[v] : neighbours[v].Average(n => place[n]));
        var sorted = row.OrderBy(v => wish[v]).ToArray();
        row.Clear();
        row.AddRange(sorted);
        Number(row, place);
    }

    private static void Number(List<int> row, double[] place)
    {
        for (var i = 0; i < row.Count; i++)
            place[row[i]] = i;
    }
}
