using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>Finds tasks that wait for each other in a circle; depth first, without recursion.</summary>
internal sealed class CycleSearch
{
    private readonly IReadOnlyDictionary<GraphNode, List<GraphNode>> _dependencies;
    private readonly HashSet<GraphNode> _done;
    private readonly HashSet<GraphNode> _onPath = [];
    private readonly List<GraphNode> _path = [];
    private readonly Stack<(GraphNode Node, bool Leaving)> _open = [];

    private CycleSearch(IReadOnlyDictionary<GraphNode, List<GraphNode>> dependencies) => (_dependencies, _done) = (dependencies, new(dependencies.Count));

    public static IEnumerable<Fault> Find(PipelineGraph graph)
    {
        var dependencies = graph.Tasks.Any(t => InjectedInputs.Of(t.Settings).Any())
            ? Dependencies.Of(graph, withSettings: true)
            : graph.Dependencies;
        var search = new CycleSearch(dependencies);
        foreach (var start in dependencies.Keys)
            if (search.FromNode(start) is { } circle)
                yield return Cycle.Of([.. circle.Select(n => n.Name), circle[0].Name], PlaceIn(circle, graph));
    }

    // Where the user made one of its links: an After if there is one, else an argument.
    private static SourceLocation PlaceIn(List<GraphNode> circle, PipelineGraph graph)
    {
        var links = circle.Zip(circle.Skip(1).Append(circle[0])).Select(pair => (Upstream: pair.Second, Downstream: pair.First)).ToHashSet();
        var afters = graph.Tasks.SelectMany(t => t.After.Where(a => links.Contains(GraphNode.FirstUncommon(a.Node, t))).Select(a => a.Location));
        var arguments = graph.Tasks.SelectMany(t => t.Arguments.Values.Where(
            a => Dependencies.ProducerOf(a.Channel) is { } producer && links.Contains(GraphNode.FirstUncommon(producer, t))).Select(a => a.Location));
        return afters.Concat(arguments).Append(circle[0].Location).First();
    }

    private List<GraphNode>? FromNode(GraphNode start)
    {
        _open.Clear();
        _path.Clear();
        _onPath.Clear();
        _open.Push((start, false));
        while (_open.TryPop(out var next))
        {
            if (next.Leaving)
            {
                _onPath.Remove(next.Node);
                _path.RemoveAt(_path.Count - 1);
                _done.Add(next.Node);
                continue;
            }
            if (_onPath.Contains(next.Node))
            {
                var circle = _path[_path.IndexOf(next.Node)..];
                _done.UnionWith(_path);
                return circle;
            }
            if (_done.Contains(next.Node))
                continue;
            _onPath.Add(next.Node);
            _path.Add(next.Node);
            _open.Push((next.Node, true));
            foreach (var upstream in _dependencies.TryGetValue(next.Node, out var upstreams) ? upstreams : [])
                _open.Push((upstream, false));
        }
        return null;
    }
}
