namespace Kubeflow.Pipelines;

/// <summary>What a task waits for: the makers of all it takes, of all that the conditions around it ask about, and its After.</summary>
internal static class Dependencies
{
    /// <summary>The tasks and groups a task waits for, wherever they are in the pipeline. As in KFP, the makers of values in
    /// settings are not among them: the engine sees those by the references.</summary>
    public static List<GraphNode> Of(TaskNode task, bool withSettings = false)
    {
        var found = new List<GraphNode>();
        foreach (var (channel, _) in ChannelsOf(task, withSettings))
            if (ProducerOf(channel) is { } producer)
                found.Add(producer);
        foreach (var (node, _) in task.After)
            found.Add(node);
        return found;
    }

    /// <summary>All dependencies of a pipeline, each between two nodes of the same group; one may stand twice.</summary>
    public static Dictionary<GraphNode, List<GraphNode>> Of(PipelineGraph graph, bool withSettings = false)
    {
        var found = new Dictionary<GraphNode, List<GraphNode>>(graph.Tasks.Count);
        foreach (var task in graph.Tasks)
            if (task.ExitOf is null)
                foreach (var producer in Of(task, withSettings))
                    Add(producer, task);
        // A loop waits for its list also where no task inside uses the item.
        foreach (var group in GroupOrder.Of(graph.Root))
            if (group is LoopNode loop && ProducerOf(loop.Items) is { } producer)
                Add(producer, loop);
        return found;

        void Add(GraphNode producer, GraphNode consumer)
        {
            var (upstream, downstream) = GraphNode.FirstUncommon(producer, consumer);
            if (ReferenceEquals(upstream, downstream))
                return;
            if (!found.TryGetValue(downstream, out var upstreams))
                found[downstream] = upstreams = new List<GraphNode>(1);
            if (upstreams.Count == 0 || !ReferenceEquals(upstreams[^1], upstream))
                upstreams.Add(upstream);
        }
    }

    /// <summary>All channels that must reach a task: its arguments', its settings', and those of the conditions around it; and
    /// whether the channel stands inside a text.</summary>
    public static List<(Channel Channel, bool InText)> ChannelsOf(TaskNode task, bool withSettings = true)
    {
        var found = new List<(Channel, bool)>(task.Arguments.Count);
        foreach (var (_, argument) in task.Arguments)
        {
            if (argument.Channel is not null)
                found.Add((argument.Channel, false));
            else
                foreach (var channel in task.Owner.ChannelsIn(argument.Constant))
                    found.Add((channel, true));
        }
        if (withSettings)
            foreach (var (_, text) in InjectedInputs.Of(task.Settings))
                foreach (var channel in task.Owner.ChannelsIn(Value.Json(text)))
                    found.Add((channel, true));
        if (withSettings && task.Settings.Kubernetes is { } config)
            foreach (var channel in KubernetesConfig.Channels(config, task.Owner))
                found.Add((channel, false));
        for (var at = task.Parent; at is not null; at = at.Parent)
            if (at is ConditionNode condition)
                foreach (var channel in condition.Condition.Channels(task.Owner))
                    found.Add((channel, false));
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
