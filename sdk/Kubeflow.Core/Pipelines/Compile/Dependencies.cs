namespace Kubeflow.Pipelines;

/// <summary>What a task waits for: the makers of all it takes, of all that the conditions around it ask about, and its After.</summary>
internal static class Dependencies
{
    /// <summary>The tasks and groups a task waits for, wherever they are in the pipeline. As in KFP, the makers of values in
    /// settings are not among them: the engine sees those by the references.</summary>
    public static IEnumerable<GraphNode> Of(TaskNode task) =>
        TakenBy(task).Concat(AskedAround(task)).Select(ProducerOf).OfType<GraphNode>().Concat(task.After.Select(a => a.Node));

    /// <summary>All dependencies of a pipeline, each between two nodes of the same group.</summary>
    public static Dictionary<GraphNode, HashSet<GraphNode>> Of(IEnumerable<TaskNode> tasks) => Between(tasks, Of);

    /// <summary>All dependencies of a pipeline, those by values in settings too.</summary>
    public static Dictionary<GraphNode, HashSet<GraphNode>> WithSettings(IEnumerable<TaskNode> tasks) =>
        Between(tasks, task => Of(task).Concat(InSettings(task).Select(ProducerOf).OfType<GraphNode>()));

    /// <summary>All channels that must reach a task: its arguments', its settings', and those of the conditions around it.</summary>
    public static IEnumerable<Channel> ChannelsOf(TaskNode task) => TakenBy(task).Concat(InSettings(task)).Concat(AskedAround(task));

    /// <summary>The task or group that makes a channel; null for the pipeline's own inputs and loops over constants.</summary>
    public static GraphNode? ProducerOf(Channel? channel) => channel switch
    {
        TaskOutputChannel output => output.Task,
        LoopItemChannel item => ProducerOf(item.Loop.Items),
        FieldChannel field => ProducerOf(field.Item),
        CollectedChannel collected => collected.Source.Task,
        OneOfChannel oneOf => oneOf.Branches,
        GroupOutputChannel output => output.Group,
        _ => null,
    };

    private static Dictionary<GraphNode, HashSet<GraphNode>> Between(
        IEnumerable<TaskNode> tasks, Func<TaskNode, IEnumerable<GraphNode>> producers)
    {
        var found = new Dictionary<GraphNode, HashSet<GraphNode>>();
        foreach (var task in tasks.Where(t => t.ExitOf is null))
            foreach (var producer in producers(task))
            {
                var (upstream, downstream) = GraphNode.FirstUncommon(producer, task);
                if (ReferenceEquals(upstream, downstream))
                    continue;
                if (!found.TryGetValue(downstream, out var upstreams))
                    found[downstream] = upstreams = [];
                upstreams.Add(upstream);
            }
        return found;
    }

    private static IEnumerable<Channel> AskedAround(TaskNode task)
    {
        for (var at = task.Parent; at is not null; at = at.Parent)
            if (at is ConditionNode condition)
                foreach (var channel in condition.Condition.Channels())
                    yield return channel;
    }

    private static IEnumerable<Channel> TakenBy(TaskNode task)
    {
        foreach (var argument in task.Arguments.Values)
        {
            if (argument.Channel is not null)
                yield return argument.Channel;
            else
                foreach (var inner in task.Owner.ChannelsIn(argument.Constant))
                    yield return inner;
        }
    }

    private static IEnumerable<Channel> InSettings(TaskNode task) =>
        InjectedInputs.Of(task.Settings).SelectMany(s => task.Owner.ChannelsIn(Value.Json(s.Text)));
}
