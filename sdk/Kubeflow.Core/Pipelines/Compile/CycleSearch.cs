using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>Finds tasks that wait for each other in a circle; depth first, without recursion.</summary>
internal static class CycleSearch
{
    public static IEnumerable<Fault> Find(PipelineGraph graph)
    {
        var dependencies = graph.Tasks.Any(t => InjectedInputs.Of(t.Settings).Any())
            ? Dependencies.Of(graph, withSettings: true)
            : graph.Dependencies;
        var done = new HashSet<GraphNode>();
        foreach (var start in dependencies.Keys)
            if (FromNode(start, dependencies, done) is { } circle)
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

    private static List<GraphNode>? FromNode(GraphNode start, IReadOnlyDictionary<GraphNode, List<GraphNode>> dependencies, HashSet<GraphNode> done)
    {
        var path = new List<GraphNode>();
        var onPath = new HashSet<GraphNode>();
        var open = new Stack<(GraphNode Node, bool Leaving)>();
        open.Push((start, false));
        while (open.TryPop(out var next))
        {
            if (next.Leaving)
            {
                onPath.Remove(next.Node);
                path.RemoveAt(path.Count - 1);
                done.Add(next.Node);
                continue;
            }
            if (onPath.Contains(next.Node))
            {
                var circle = path[path.IndexOf(next.Node)..];
                done.UnionWith(path);
                return circle;
            }
            if (done.Contains(next.Node))
                continue;
            onPath.Add(next.Node);
            path.Add(next.Node);
            open.Push((next.Node, true));
            foreach (var upstream in dependencies.TryGetValue(next.Node, out var upstreams) ? upstreams : [])
                open.Push((upstream, false));
        }
        return null;
    }
}
