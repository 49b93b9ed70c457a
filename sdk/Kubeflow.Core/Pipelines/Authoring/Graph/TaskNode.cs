namespace Kubeflow.Pipelines;

/// <summary>A task: a component with its arguments and settings.</summary>
internal sealed class TaskNode(PipelineBuilder owner, GroupNode parent, Component component, string name, SourceLocation location)
    : GraphNode(owner, parent, location)
{
    private readonly TaskOutputChannel?[] _outputs = component.Outputs.Count == 0 ? [] : new TaskOutputChannel?[component.Outputs.Count];
    private List<(GraphNode Node, SourceLocation Location)>? _after;
    private TaskSettings? _settings;

    public override string Name => name;

    public Component Component => component;

    public Arguments Arguments { get; } = new(component.Inputs.Count);

    public IReadOnlyList<(GraphNode Node, SourceLocation Location)> After => (IReadOnlyList<(GraphNode, SourceLocation)>?)_after ?? [];

    /// <summary>The settings as they stand; most tasks have none of their own.</summary>
    public TaskSettings Settings => _settings ?? TaskSettings.None;

    /// <summary>The settings to change.</summary>
    public TaskSettings OwnSettings => _settings ??= new TaskSettings();

    /// <summary>The group whose end it follows, if it is an exit task.</summary>
    public ExitHandlerNode? ExitOf { get; set; }

    public void RunAfter(GraphNode node, SourceLocation where) => (_after ??= []).Add((node, where));

    /// <summary>The channel of a declared output, always the same; one of its own for an output that is not declared.</summary>
    public TaskOutputChannel Output(OutputDefinition definition)
    {
        for (var i = 0; i < _outputs.Length; i++)
            if (component.Outputs[i].Name == definition.Name)
                return _outputs[i] ??= new TaskOutputChannel(this, definition);
        return new TaskOutputChannel(this, definition);
    }
}
