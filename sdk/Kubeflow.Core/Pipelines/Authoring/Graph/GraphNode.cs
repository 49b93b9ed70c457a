namespace Kubeflow.Pipelines;

/// <summary>A task or a group of a pipeline under construction.</summary>
internal abstract class GraphNode(PipelineBuilder owner, GroupNode? parent, SourceLocation location)
{
    public PipelineBuilder Owner { get; } = owner;

    public GroupNode? Parent { get; set; } = parent;

    public SourceLocation Location { get; } = location;

    /// <summary>Its name in the document.</summary>
    public abstract string Name { get; }

    /// <summary>The name for people.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The groups around it from the root down, then itself.</summary>
    public IReadOnlyList<GraphNode> Ancestry()
    {
        var chain = new List<GraphNode>();
        for (GraphNode? at = this; at is not null; at = at.Parent)
            chain.Add(at);
        chain.Reverse();
        return chain;
    }

    /// <summary>Whether <paramref name="group"/> is this node or around it.</summary>
    public bool IsWithin(GroupNode group)
    {
        for (GraphNode? at = this; at is not null; at = at.Parent)
            if (ReferenceEquals(at, group))
                return true;
        return false;
    }

    /// <summary>The ancestors of each (itself last) that the other does not share.</summary>
    public static (GraphNode Upstream, GraphNode Downstream) FirstUncommon(GraphNode upstream, GraphNode downstream)
    {
        var a = upstream.Ancestry();
        var b = downstream.Ancestry();
        var common = 0;
        while (common < a.Count && common < b.Count && ReferenceEquals(a[common], b[common]))
            common++;
        return (a[Math.Min(common, a.Count - 1)], b[Math.Min(common, b.Count - 1)]);
    }
}
