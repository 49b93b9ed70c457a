using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>Finds tasks that wait for each other in a circle; depth first, without recursion.</summary>
internal static class CycleSearch
{
    public static IEnumerable<Fault> Find(PipelineGraph graph)
    {
        var dependencies = graph.Tasks.Any(t => InjectedInputs.Of(t.Settings).Any())
            ? Dependencies.Of(graph.Tasks, withSettings: true)
            : graph.Dependencies;
        var done = new HashSet<GraphNode>();
        foreach (var start in dependencies.Keys)
            if (FromNode(start, dependencies, done) is { } circle)
                yield return Cycle.Of([.. circle.Select(n => n.Name), circle[0].Name], circle[0].Location);
    }

    private static List<GraphNode>? FromNode(GraphNode start, Dictionary<GraphNode, List<GraphNode>> dependencies, HashSet<GraphNode> done)
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
            foreach (var upstream in dependencies.GetValueOrDefault(next.Node) ?? [])
                open.Push((upstream, false));
        }
        return null;
    }
}
