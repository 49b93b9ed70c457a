namespace Kubeflow.Pipelines.Rules;

/// <summary>Graph without tasks.</summary>
internal static class EmptyGraph
{
    public static readonly Rule Rule = new("KF3013", "Graph without tasks");

    public static Fault Of(string graph, SourceLocation location) =>
        new(Rule, $"The graph of {graph} has no task.", "Add a task.", location);
}
