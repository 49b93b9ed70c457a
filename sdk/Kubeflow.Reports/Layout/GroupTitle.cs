namespace Kubeflow.Reports;

/// <summary>The header line of a group's box.</summary>
internal static class GroupTitle
{
    public static string Of(GraphNode node) => node.Kind switch
    {
        GraphKind.Loop => node.Note.Length > 0 ? $"Loop over {node.Note}" : "Loop",
        GraphKind.Condition when node.Note.Length > 0 => $"If {node.Note}",
        GraphKind.Branches => "One of",
        GraphKind.ExitHandler => "With exit handler",
        _ => node.Name,
    };

    /// <summary>How many of a loop's iterations succeeded, or how often a group inside a loop did: <c>7/8</c>; empty if once at most.</summary>
    public static string Count(GraphNode node)
    {
        var counted = node.Kind == GraphKind.Loop ? StateSummary.Of(node.Iterations) : node.Summary;
        return counted.Total > 1 || node.Kind == GraphKind.Loop && counted.Total > 0 ? $"{counted.Done}/{counted.Total}" : "";
    }
}
