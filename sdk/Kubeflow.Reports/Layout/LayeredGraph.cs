namespace Kubeflow.Reports;

/// <summary>
/// A graph in rows where every edge goes exactly one row down: an edge over several rows passes through bends, nodes without
/// content. Edges of one producer share their bends, so the bends stay few and the picture calm.
/// </summary>
internal sealed class LayeredGraph
{
    /// <summary>Beyond this many bends for each node and edge, an edge is drawn without them.</summary>
    private const int BendsPerPart = 8;

    private LayeredGraph(int nodes, IReadOnlyList<GraphEdge> edges, int[] layer)
    {
        Nodes = nodes;
        Layer = [.. layer];
        Routes = new IReadOnlyList<int>[edges.Count];
        var budget = BendsPerPart * (nodes + edges.Count);
        var chains = new Dictionary<int, List<int>>();
        var links = new HashSet<(int, int)>();
        for (var e = 0; e < edges.Count; e++)
        {
            var (from, to, _) = edges[e];
            if (!chains.TryGetValue(from, out var chain))
                chains[from] = chain = [];
            var bends = layer[to] - layer[from] - 1;
            while (chain.Count < bends && Layer.Count - nodes < budget)
            {
                chain.Add(Layer.Count);
                Layer.Add(layer[from] + chain.Count);
            }
            if (chain.Count < bends)
            {
                Routes[e] = [from, to];
                continue;
            }
            var route = new List<int>(bends + 2) { from };
            route.AddRange(chain.Take(bends));
            route.Add(to);
            Routes[e] = route;
            for (var i = 1; i < route.Count; i++)
                if (links.Add((route[i - 1], route[i])))
                    Links.Add((route[i - 1], route[i]));
        }
        Below = Neighbours(l => (l.From, l.To));
        Above = Neighbours(l => (l.To, l.From));
        Rows = new List<int>[Layer.Count == 0 ? 0 : Layer.Max() + 1];
        for (var row = 0; row < Rows.Length; row++)
            Rows[row] = [];
        for (var v = 0; v < Layer.Count; v++)
            Rows[Layer[v]].Add(v);
    }

    /// <summary>How many nodes are real; the rest are bends.</summary>
    public int Nodes { get; }

    /// <summary>Rows by node, bends included.</summary>
    public List<int> Layer { get; }

    /// <summary>Each edge's way: its producer, its bends, its user.</summary>
    public IReadOnlyList<int>[] Routes { get; }

    /// <summary>Edges of one row each.</summary>
    public List<(int From, int To)> Links { get; } = [];

    public int[][] Below { get; }

    public int[][] Above { get; }

    /// <summary>The nodes of each row from left to right.</summary>
    public List<int>[] Rows { get; }

    public static LayeredGraph Of(int nodes, IReadOnlyList<GraphEdge> edges) => new(nodes, edges, LayerAssignment.Of(nodes, edges));

    public bool IsBend(int node) => node >= Nodes;

    private int[][] Neighbours(Func<(int From, int To), (int Of, int Is)> side)
    {
        var lists = new List<int>[Layer.Count];
        foreach (var link in Links)
        {
            var (of, neighbour) = side(link);
            (lists[of] ??= []).Add(neighbour);
        }
        return [.. lists.Select(l => l?.ToArray() ?? [])];
    }
}
