using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>A pipeline as its user wrote it, ready to be compiled; nothing changes it any more.</summary>
internal sealed class PipelineGraph
{
    /// <summary>Takes what was built.</summary>
    public PipelineGraph(string name, RootNode root, IReadOnlyList<TaskNode> tasks, SourceLocation location)
    {
        (Name, Root, Tasks, Location) = (name, root, tasks, location);
        Dependencies = Pipelines.Dependencies.Of(this);
    }

    public string Name { get; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    /// <summary>Settings of the whole pipeline on Kubernetes.</summary>
    public PipelineConfig? Config { get; init; }

    public required IReadOnlyList<InputDefinition> Inputs { get; init; }

    public required IReadOnlyDictionary<string, PipelineOutput> Outputs { get; init; }

    public RootNode Root { get; }

    public IReadOnlyList<TaskNode> Tasks { get; }

    public SourceLocation Location { get; }

    /// <summary>What waits for what, each pair in the same group.</summary>
    public IReadOnlyDictionary<GraphNode, List<GraphNode>> Dependencies { get; }
}
