namespace Kubeflow.Reports;

/// <summary>
/// Finds nodes that have the same producers and the same users, such as a fan-out's. Many of them in one row would make a picture
/// nobody can read: they become one block of several rows, and their edges one edge.
/// </summary>
/// <param name="Blocks">Nodes by block; a node that stands for itself is a block of one.</param>
/// <param name="Edges">Edges between blocks, each once.</param>
/// <param name="Members">For each of these edges the edges it stands for.</param>
internal sealed record SiblingBlocks(IReadOnlyList<IReadOnlyList<int>> Blocks, IReadOnlyList<GraphEdge> Edges, IReadOnlyList<IReadOnlyList<int>> Members)
{
    /// <summary>Fewer siblings stay side by side.</summary>
    public const int Fewest = 7;

    private const int MostColumns = 8;

    /// <param name="count">Nodes, in an order where edges go forward.</param>
    /// <param name="edges">The edges.</param>
    public static SiblingBlocks Of(int count, IReadOnlyList<GraphEdge> edges)
    {
        var neighbours = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        foreach (var edge in edges)
        {
            neighbours[edge.To].Add(~edge.From);
            neighbours[edge.From].Add(edge.To);
        }
        var siblings = Enumerable.Range(0, count).GroupBy(v => string.Join(' ', neighbours[v].Order())).Where(g => g.Count() >= Fewest)
            .SelectMany(g => g.Select(v => (v, Block: g.ToArray()))).ToDictionary(p => p.v, p => p.Block);
        var blocks = new List<IReadOnlyList<int>>();
        var blockOf = new int[count];
        for (var v = 0; v < count; v++)
        {
            var members = siblings.GetValueOrDefault(v, [v]);
            if (members[0] == v)
            {
                foreach (var member in members)
                    blockOf[member] = blocks.Count;
                blocks.Add(members);
            }
        }
        var between = new Dictionary<(int, int), List<int>>();
        for (var e = 0; e < edges.Count; e++)
        {
            var key = (blockOf[edges[e].From], blockOf[edges[e].To]);
            if (!between.TryGetValue(key, out var members))
                between[key] = members = [];
            members.Add(e);
        }
        return new(blocks,
            [.. between.Select(b => new GraphEdge(b.Key.Item1, b.Key.Item2, b.Value.Any(e => edges[e].CarriesData)))], [.. between.Values]);
    }

    /// <summary>How many nodes of a block stand in one row.</summary>
    public static int Columns(int count) => Math.Clamp((int)Math.Ceiling(Math.Sqrt(count * 0.7)), 1, MostColumns);
}
