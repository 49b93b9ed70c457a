namespace Kubeflow.Pipelines.Rules;

/// <summary>Value used out of its scope.</summary>
internal static class OutOfScope
{
    public static readonly Rule Rule = new("KF2011", "Value used out of its scope");

    public static Fault? OfOutput(GraphNode consumer, TaskOutputChannel output, SourceLocation location) =>
        OfTask(consumer, output.Task) is { } group
            ? new(Rule, $"'{consumer.Name}' uses {output.Described}, which is inside {Article(group)} that '{consumer.Name}' is not in.", Fix(group), location)
            : null;

    /// <summary>What is after an exit task, which is known when all exit handlers are.</summary>
    public static Fault? OfExitTask(GraphNode consumer, GraphNode? producer, SourceLocation location) => producer is TaskNode { ExitOf: not null } exit
        ? new(Rule, $"'{consumer.Name}' uses or waits for '{exit.Name}', an exit task, which runs after everything else.", "Take a task of the exit handler's body.", location)
        : null;

    public static Fault? OfAfter(GraphNode consumer, GraphNode other, SourceLocation location) =>
        OfTask(consumer, other) is { } group and not LoopNode
            ? new(Rule, $"'{consumer.Name}' waits for '{other.Name}', which is inside {Article(group)} that '{consumer.Name}' is not in.",
                "Wait for it inside the same group, or for a task before the group.", location)
            : null;

    public static Fault OfLoopItem(GraphNode consumer, LoopItemChannel item, SourceLocation location) =>
        new(Rule, $"'{consumer.Name}' uses {item.Described} outside of the loop.", "Add the task inside the loop's body.", location);

    public static Fault? OfCollected(GraphNode consumer, CollectedChannel collected, SourceLocation location)
    {
        var (upstream, _) = GraphNode.FirstUncommon(collected.Source.Task, consumer);
        return upstream switch
        {
            LoopNode => null,
            ConditionNode or BranchesNode or ExitHandlerNode => new(Rule,
                $"'{consumer.Name}' collects {collected.Source.Described}, but that loop is inside {Article((GroupNode)upstream)} that '{consumer.Name}' is not in.",
                "Collect inside the same group.", location),
            _ => new(Rule, $"'{consumer.Name}' collects {collected.Source.Described}, which is not in a loop that '{consumer.Name}' is outside of.",
                "Use the output itself.", location),
        };
    }

    public static Fault? OfGroup(GraphNode consumer, GroupNode group, Channel channel, SourceLocation location) =>
        OfTask(consumer, group) is { } around
            ? new(Rule, $"'{consumer.Name}' uses {channel.Described}, which is inside {Article(around)} that '{consumer.Name}' is not in.", Fix(around), location)
            : null;

    // The outermost group around the producer that the consumer is not in; null if the consumer can see the producer.
    private static GroupNode? OfTask(GraphNode consumer, GraphNode producer)
    {
        if (producer is GroupNode own && consumer.IsWithin(own))
            return own;
        var (upstream, _) = GraphNode.FirstUncommon(producer, consumer);
        return ReferenceEquals(upstream, producer) ? null : (GroupNode)upstream;
    }

    private static string Article(GroupNode group) => $"{(group is LoopNode ? "a ParallelFor" : group is ExitHandlerNode ? "an ExitHandler" : "an If")} ('{group.Name}')";

    private static string Fix(GroupNode group) => group switch
    {
        LoopNode => "Use Collected to take the values of all iterations as a list, or add the task inside the loop's body.",
        ExitHandlerNode => "Add the task inside the exit handler's body.",
        _ => "Use OneOf to take the value of whichever branch ran, or add the task inside the branch.",
    };
}
