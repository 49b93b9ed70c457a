namespace Kubeflow.Pipelines;

/// <summary>The groups of a pipeline in KFP's order of emission: parents first, then depth first as they were made.</summary>
internal static class GroupOrder
{
    /// <summary>All groups but the root.</summary>
    public static IEnumerable<GroupNode> Of(GroupNode root)
    {
        var open = new Stack<GroupNode>(Enumerable.Reverse(root.Groups));
        while (open.TryPop(out var group))
        {
            yield return group;
            foreach (var inner in Enumerable.Reverse(group.Groups))
                open.Push(inner);
        }
    }
}
