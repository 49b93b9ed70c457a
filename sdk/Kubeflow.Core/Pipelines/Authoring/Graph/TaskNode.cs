using System.Text.Json;

namespace Kubeflow.Pipelines;

/// <summary>A task: a component with its arguments and settings.</summary>
internal sealed class TaskNode(PipelineBuilder owner, GroupNode parent, Component component, string name, SourceLocation location)
    : GraphNode(owner, parent, location)
{
    private readonly List<TaskOutputChannel> _outputs = [];

    public override string Name => name;

    public Component Component => component;

    public Dictionary<string, Argument> Arguments { get; } = [];

    public List<(GraphNode Node, SourceLocation Location)> After { get; } = [];

    public TaskSettings Settings { get; } = new();

    /// <summary>The group whose end it follows, if it is an exit task.</summary>
    public ExitHandlerNode? ExitOf { get; set; }

    public TaskOutputChannel Output(OutputDefinition definition)
    {
        if (_outputs.Find(o => o.Output == definition.Name) is { } known)
            return known;
        var channel = new TaskOutputChannel(this, definition);
        _outputs.Add(channel);
        return channel;
    }
}

/// <summary>What a task's input was given: a constant, or a channel.</summary>
/// <param name="Channel">The channel; null for a constant.</param>
/// <param name="Constant">The constant; strings in it may hold tokens of channels.</param>
/// <param name="Location">Where it was given.</param>
internal sealed record Argument(Channel? Channel, JsonElement Constant, SourceLocation Location);
