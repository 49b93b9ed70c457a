namespace Kubeflow.Pipelines.Rules;

/// <summary>Output that a pipeline cannot give.</summary>
internal static class OutputNotAvailable
{
    public static readonly Rule Rule = new("KF2032", "Output that a pipeline cannot give");

    public static Fault Constant(string output, SourceLocation location) =>
        new(Rule, $"Output '{output}' of the pipeline is a constant.", "Give it an output of a task.", location);

    public static Fault? Find(string output, Channel channel, SourceLocation location)
    {
        var reason = channel switch
        {
            TaskOutputChannel { Task.Parent: RootNode, Task.ExitOf: null } => null,
            TaskOutputChannel { Task.ExitOf: not null } => "comes from an exit task",
            TaskOutputChannel inner => $"comes from inside {inner.Task.Parent!.Construct} '{inner.Task.Parent.Name}'",
            OneOfChannel { Branches.Parent: RootNode } => null,
            OneOfChannel => "comes from inside another group",
            CollectedChannel collected => IsCollectable(collected) ? null : "is collected from inside an exit handler, or from no group at all",
            _ => "is no output of a task",
        };
        return reason is null
            ? null
            : new(Rule, $"Output '{output}' of the pipeline {reason}.", "Give it an output of a task at the outermost level, a Collected or a OneOf.", location);
    }

    // As in KFP, also out of branches: where none ran, the output is not there.
    private static bool IsCollectable(CollectedChannel collected)
    {
        for (var at = collected.Source.Task.Parent; at is not null; at = at.Parent)
            if (at is ExitHandlerNode)
                return false;
        return collected.Source.Task.Parent is not RootNode;
    }
}
