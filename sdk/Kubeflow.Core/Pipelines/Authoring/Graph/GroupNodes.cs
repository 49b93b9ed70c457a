using System.Text.Json;

namespace Kubeflow.Pipelines;

/// <summary>Tasks and groups that run as one task of the group around.</summary>
internal abstract class GroupNode(PipelineBuilder owner, GroupNode? parent, SourceLocation location) : GraphNode(owner, parent, location)
{
    public List<GroupNode> Groups { get; } = [];

    public List<TaskNode> Tasks { get; } = [];

    /// <summary>What it is called in C#, for messages.</summary>
    public abstract string Construct { get; }

    /// <summary>What sets it apart from a task of its name.</summary>
    public string Suffix { get; set; } = "";
}

/// <summary>The pipeline itself.</summary>
internal sealed class RootNode(PipelineBuilder owner, SourceLocation location) : GroupNode(owner, null, location)
{
    public override string Name => "";

    public override string Construct => "pipeline";
}

/// <summary>A branch: its tasks run when the condition holds.</summary>
internal sealed class ConditionNode(PipelineBuilder owner, GroupNode parent, Condition condition, SourceLocation location)
    : GroupNode(owner, parent, location)
{
    public int Number { get; set; }

    public override string Name => $"condition-{Number}{Suffix}";

    public override string Construct => "If";

    public Condition Condition => condition;
}

/// <summary>The branches of an If with ElseIf or Else.</summary>
internal sealed class BranchesNode(PipelineBuilder owner, GroupNode parent, SourceLocation location) : GroupNode(owner, parent, location)
{
    private int _oneOfs;

    public int Number { get; set; }

    public bool HasElse { get; set; }

    public override string Name => $"condition-branches-{Number}{Suffix}";

    public override string Construct => "If/Else";

    public int NextOneOf() => ++_oneOfs;
}

/// <summary>A loop.</summary>
internal sealed class LoopNode(PipelineBuilder owner, GroupNode parent, int number, SourceLocation location) : GroupNode(owner, parent, location)
{
    private LoopItemChannel? _item;

    public override string Name => $"for-loop-{number}{Suffix}";

    public override string Construct => "ParallelFor";

    /// <summary>What it runs over; null for constants.</summary>
    public Channel? Items { get; init; }

    /// <summary>The constants it runs over.</summary>
    public JsonElement Constants { get; init; }

    /// <summary>The number in the item's name, for a loop over constants.</summary>
    public int ItemNumber { get; init; }

    public ParameterType ItemType { get; init; }

    public int Parallelism { get; init; }

    public LoopItemChannel Item => _item ??= new LoopItemChannel(this);
}

/// <summary>Tasks whose end another task follows, however they end.</summary>
internal sealed class ExitHandlerNode(PipelineBuilder owner, GroupNode parent, int number, TaskNode exitTask, SourceLocation location)
    : GroupNode(owner, parent, location)
{
    public override string Name => $"exit-handler-{number}{Suffix}";

    public override string Construct => "ExitHandler";

    public TaskNode ExitTask => exitTask;
}
