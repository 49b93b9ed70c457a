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

    /// <summary>The outermost node around each (or itself) that is not around the other too. Where one is around the other, it
    /// stands for itself, and the child of it that leads to the other for the other.</summary>
    public static (GraphNode Upstream, GraphNode Downstream) FirstUncommon(GraphNode upstream, GraphNode downstream)
    {
        var (a, b) = (upstream, downstream);
        var (depthA, depthB) = (a.Depth(), b.Depth());
        for (; depthA > depthB && !ReferenceEquals(a.Parent, b); depthA--)
            a = a.Parent!;
        for (; depthB > depthA && !ReferenceEquals(b.Parent, a); depthB--)
            b = b.Parent!;
        while (depthA == depthB && !ReferenceEquals(a.Parent, b.Parent))
            (a, b) = (a.Parent!, b.Parent!);
        return (a, b);
    }

    private int Depth()
    {
        var depth = 0;
        for (var at = Parent; at is not null; at = at.Parent)
            depth++;
        return depth;
    }
}
