namespace Kubeflow.Pipelines;

/// <summary>A pipeline as its user wrote it, ready to be compiled; nothing changes it any more.</summary>
internal sealed record PipelineGraph(
    string Name, string? DisplayName, string? Description, IReadOnlyList<InputDefinition> Inputs,
    IReadOnlyDictionary<string, PipelineOutput> Outputs, RootNode Root, IReadOnlyList<TaskNode> Tasks, SourceLocation Location)
{
    /// <summary>What waits for what, each pair in the same group.</summary>
    public Dictionary<GraphNode, List<GraphNode>> Dependencies { get; } = Pipelines.Dependencies.Of(Tasks);
}
