using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Reports;

/// <summary>A task of the document with all that the run made of it; a loop's body is one node, its iterations the instances.</summary>
internal sealed record GraphNode
{
    /// <summary>The node's number in the graph, in reading order; the root has none.</summary>
    public required int Index { get; init; }

    /// <summary>Task names from the root down, without iterations.</summary>
    public required string Path { get; init; }

    public required string Name { get; init; }

    public required GraphKind Kind { get; init; }

    /// <summary>What stands beside the name of a group: its condition, or what it loops over.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether the task runs even if what it waits for failed.</summary>
    public bool RunsAlways { get; init; }

    public required PipelineTaskSpec Task { get; init; }

    /// <summary>The container's image, if a container runs it.</summary>
    public string? Image { get; init; }

    /// <summary>What the run made of it; none if the run never came here, several inside a loop.</summary>
    public required IReadOnlyList<TaskDetails> Instances { get; init; }

    /// <summary>A loop's iterations, those of all its instances.</summary>
    public IReadOnlyList<TaskDetails> Iterations { get; init; } = [];

    /// <summary>The tasks inside, if it is a group.</summary>
    public IReadOnlyList<GraphNode> Children { get; init; } = [];

    /// <summary>Edges between the children.</summary>
    public IReadOnlyList<GraphEdge> Edges { get; init; } = [];

    /// <summary>Whether it is drawn as a box with its tasks inside.</summary>
    public bool IsGroup => Children.Count > 0;

    public StateSummary Summary => field ??= StateSummary.Of(Instances);

    /// <summary>This node and all inside it, in reading order.</summary>
    public IEnumerable<GraphNode> All() => Children.SelectMany(c => c.All()).Prepend(this);
}

/// <summary>An edge between two children of one group, by their places in it.</summary>
/// <param name="From">The producer.</param>
/// <param name="To">What waits for it.</param>
/// <param name="CarriesData">False if it is only an order.</param>
internal readonly record struct GraphEdge(int From, int To, bool CarriesData);
