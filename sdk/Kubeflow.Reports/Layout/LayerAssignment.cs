namespace Kubeflow.Reports;

/// <summary>Gives every node a row: each edge goes at least one row down, and no node stands lower than it must.</summary>
internal static class LayerAssignment
{
    /// <param name="count">Nodes, in an order where edges go forward.</param>
    /// <param name="edges">The edges.</param>
    /// <returns>Rows by node.</returns>
    public static int[] Of(int count, IReadOnlyList<GraphEdge> edges)
    {
        var layer = new int[count];
        var hasProducer = new bool[count];
        var firstUser = Enumerable.Repeat(int.MaxValue, count).ToArray();
        foreach (var edge in edges.OrderBy(e => e.From))
            layer[edge.To] = Math.Max(layer[edge.To], layer[edge.From] + 1);
        foreach (var edge in edges)
        {
            hasProducer[edge.To] = true;
            firstUser[edge.From] = Math.Min(firstUser[edge.From], layer[edge.To]);
        }
        // A source stands just above its first user: long edges say nothing.
        for (var i = 0; i < count; i++)
            if (!hasProducer[i] && firstUser[i] != int.MaxValue)
                layer[i] = firstUser[i] - 1;
        Wrap(layer, hasProducer, firstUser);
        return layer;
    }

    /// <summary>Nodes without any edge would make one endless row: they become a block.</summary>
    private static void Wrap(int[] layer, bool[] hasProducer, int[] firstUser)
    {
        var alone = Enumerable.Range(0, layer.Length).Where(i => !hasProducer[i] && firstUser[i] == int.MaxValue).ToArray();
        var row = Math.Max(4, (int)Math.Ceiling(Math.Sqrt(alone.Length)));
        for (var i = 0; i < alone.Length; i++)
            layer[alone[i]] = i / row;
    }
}
