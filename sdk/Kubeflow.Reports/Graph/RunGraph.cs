using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Reports;

/// <summary>A pipeline's graph with a run laid over it.</summary>
internal sealed class RunGraph
{
    /// <summary>A document whose components multiply by nesting is drawn up to here; groups beyond stay closed.</summary>
    private const int MostNodes = 20_000;

    private readonly PipelineSpec _spec;
    private readonly List<GraphNode> _nodes = [];
    private readonly Dictionary<string, GraphNode> _byPlace = new(StringComparer.Ordinal);
    private int _met;

    private RunGraph(RunDetails run, PipelineDocument document)
    {
        _spec = document.Spec;
        Index = new(run.Tasks);
        var (children, edges) = Inside(_spec.Root?.Dag, "", []);
        Root = new()
        {
            Index = -1, Path = "", Name = run.PipelineName, Kind = GraphKind.Pipeline, Task = new(), Instances = [], Children = children, Edges = edges,
        };
        _nodes.AddRange(Root.All().Skip(1));
        foreach (var node in _nodes)
            _byPlace[node.Path] = node;
    }

    /// <summary>The pipeline itself.</summary>
    public GraphNode Root { get; }

    public RunIndex Index { get; }

    /// <summary>All nodes but the root, in reading order: the one with index 3 stands at 3.</summary>
    public IReadOnlyList<GraphNode> Nodes => _nodes;

    public static RunGraph Of(RunDetails run, PipelineDocument document) => new(run, document);

    /// <summary>The node of a run's task; null if the document does not have it.</summary>
    public GraphNode? NodeOf(string taskPath) => _byPlace.GetValueOrDefault(Index.PlaceOf(taskPath));

    /// <summary>A task's name without the number that an iteration has in its own.</summary>
    public string NameOf(TaskDetails task) => Index.IsIteration(task) ? NodeOf(task.Path)?.Name ?? task.DisplayName : task.DisplayName;

    /// <summary>The tasks as the document orders them, iterations by number.</summary>
    public IEnumerable<TaskDetails> InReadingOrder(IEnumerable<TaskDetails> tasks) =>
        tasks.OrderBy(t => NodeOf(t.Path)?.Index ?? int.MaxValue).ThenBy(t => t.Path, PathOrder.Instance);

    /// <summary>What the pipeline calls an output parameter of one of its tasks; null if it passes it on to nobody.</summary>
    public string? PipelineOutputOf(string taskPath, string output) =>
        _spec.Root?.Dag?.Outputs?.Parameters?.FirstOrDefault(p => p.Value.ValueFromParameter is { } source
            && source.ProducerSubtask == taskPath && source.OutputParameterKey == output).Key;

    private (IReadOnlyList<GraphNode> Children, IReadOnlyList<GraphEdge> Edges) Inside(DagSpec? dag, string path, IReadOnlyList<string> components)
    {
        if (dag?.Tasks is not { Count: > 0 } tasks)
            return ([], []);
        var order = TaskOrder.Of(tasks);
        var nodes = new List<GraphNode>(order.Names.Count);
        foreach (var name in order.Names)
            nodes.Add(Node(name, tasks, path.Length == 0 ? name : $"{path}/{name}", components));
        return (nodes, order.Edges);
    }

    private GraphNode Node(string name, IReadOnlyDictionary<string, PipelineTaskSpec> siblings, string path, IReadOnlyList<string> components)
    {
        var task = siblings[name];
        var index = _met++;
        var componentName = task.ComponentRef?.Name ?? "";
        var component = _spec.Components?.GetValueOrDefault(componentName);
        var executor = _spec.DeploymentSpec?.Executors?.GetValueOrDefault(component?.ExecutorLabel ?? "");
        var open = !components.Contains(componentName) && _met < MostNodes;
        var (children, edges) = open ? Inside(component?.Dag, path, [.. components, componentName]) : ([], []);
        var met = Index.At(path);
        var iterations = Index.IterationsAt(path);
        // A loop over a single step has no tasks inside: its iterations are what there is to see.
        var instances = component?.Dag is null && iterations.Count > 0 ? iterations : met;
        var kind = GroupKind.Of(name, task, component, executor, siblings);
        return new()
        {
            Index = index,
            Path = path,
            Name = met.Count > 0 ? met[0].DisplayName : task.TaskInfo?.Name ?? name,
            Kind = kind,
            Note = GroupKind.Note(kind, task),
            RunsAlways = task.TriggerPolicy?.Strategy == "ALL_UPSTREAM_TASKS_COMPLETED",
            Task = task,
            Image = executor?.Container?.Image,
            Instances = instances,
            Iterations = iterations,
            Children = children,
            Edges = edges,
        };
    }
}
