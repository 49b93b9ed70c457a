namespace Kubeflow.Pipelines;

/// <summary>What a task waits for: the makers of all it takes, of all that the conditions around it ask about, and its After.</summary>
internal static class Dependencies
{
    /// <summary>The tasks and groups a task waits for, wherever they are in the pipeline. As in KFP, the makers of values in
    /// settings are not among them: the engine sees those by the references.</summary>
    public static List<GraphNode> Of(TaskNode task, bool withSettings = false)
    {
        var found = new List<GraphNode>();
        foreach (var channel in ChannelsOf(task, withSettings))
            if (ProducerOf(channel) is { } producer)
                found.Add(producer);
        foreach (var (node, _) in task.After)
            found.Add(node);
        return found;
    }

    /// <summary>All dependencies of a pipeline, each between two nodes of the same group; one may stand twice.</summary>
    public static Dictionary<GraphNode, List<GraphNode>> Of(IEnumerable<TaskNode> tasks, bool withSettings = false)
    {
        var found = new Dictionary<GraphNode, List<GraphNode>>();
        foreach (var task in tasks.Where(t => t.ExitOf is null))
            foreach (var producer in Of(task, withSettings))
            {
                var (upstream, downstream) = GraphNode.FirstUncommon(producer, task);
                if (ReferenceEquals(upstream, downstream))
                    continue;
                if (!found.TryGetValue(downstream, out var upstreams))
                    found[downstream] = upstreams = new List<GraphNode>(1);
                if (upstreams.Count == 0 || !ReferenceEquals(upstreams[^1], upstream))
                    upstreams.Add(upstream);
            }
        return found;
    }

    /// <summary>All channels that must reach a task: its arguments', its settings', and those of the conditions around it.</summary>
    public static List<Channel> ChannelsOf(TaskNode task, bool withSettings = true)
    {
        var found = new List<Channel>();
        foreach (var (_, argument) in task.Arguments)
        {
            if (argument.Channel is not null)
                found.Add(argument.Channel);
            else
                found.AddRange(task.Owner.ChannelsIn(argument.Constant));
        }
        if (withSettings)
            foreach (var (_, text) in InjectedInputs.Of(task.Settings))
                found.AddRange(task.Owner.ChannelsIn(Value.Json(text)));
        for (var at = task.Parent; at is not null; at = at.Parent)
            if (at is ConditionNode condition)
                found.AddRange(condition.Condition.Channels());
        return found;
    }

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
}
