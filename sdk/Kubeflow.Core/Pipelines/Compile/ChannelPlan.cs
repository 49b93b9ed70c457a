namespace Kubeflow.Pipelines;

/// <summary>
/// Which values each group must be handed from outside, and which it hands out. A value that a task deep inside uses is an
/// input of every group between it and its maker; found from the user inwards out, by identity of the value.
/// </summary>
internal sealed class ChannelPlan
{
    private readonly Dictionary<GroupNode, Dictionary<string, Channel>> _inputs = [];
    private readonly Dictionary<GroupNode, Dictionary<string, GroupOutput>> _outputs = [];
    private readonly Dictionary<(GroupNode, TaskOutputChannel), GroupOutputChannel> _collected = [];
    private readonly HashSet<OneOfChannel> _oneOfs = [];

    private ChannelPlan() { }

    public static ChannelPlan Of(PipelineGraph graph)
    {
        foreach (var task in graph.Tasks)
            foreach (var channel in Dependencies.ChannelsOf(task))
                KeepApart(task.Parent!, channel);
        foreach (var loop in GroupOrder.Of(graph.Root).OfType<LoopNode>())
            KeepApart(loop.Parent!, loop.Items);
        var plan = new ChannelPlan();
        foreach (var task in graph.Tasks.Where(t => t.ExitOf is null))
        {
            foreach (var channel in Dependencies.ChannelsOf(task))
                plan.Need(task.Parent!, plan.Resolve(task, channel));
        }
        foreach (var group in GroupOrder.Of(graph.Root))
            foreach (var channel in plan.OwnOf(group))
                plan.Need(group.Parent!, channel);
        foreach (var output in graph.Outputs.Values)
            plan.Resolve(graph.Root, output.Channel);
        return plan;
    }

    // KFP names a loop's item after its list, so two nested loops over one list share the name. Where both items are used inside the
    // inner loop, KFP's document takes one for the other; ours sets the inner name apart.
    private static void KeepApart(GroupNode user, Channel? channel)
    {
        if ((channel as FieldChannel)?.Item is { } of)
            channel = of;
        if (channel is not LoopItemChannel { Loop.Items: { } items } item)
            return;
        for (var at = user; at is not null && !ReferenceEquals(at, item.Loop); at = at.Parent)
            if (at is LoopNode loop && ReferenceEquals(loop.Items, items))
                loop.ItemSuffix = $"-{LoopsAround(loop) + 1}";
    }

    private static int LoopsAround(LoopNode loop)
    {
        var count = 0;
        for (var at = loop.Parent; at is not null; at = at.Parent)
            count += at is LoopNode outer && ReferenceEquals(outer.Items, loop.Items) ? 1 : 0;
        return count;
    }

    /// <summary>The inputs of a group, by name; a loop's own item is not among them.</summary>
    public IEnumerable<KeyValuePair<string, Channel>> InputsOf(GroupNode group)
    {
        var all = new Dictionary<string, Channel>(_inputs.GetValueOrDefault(group) ?? []);
        foreach (var channel in OwnOf(group))
            all[channel.InputName] = channel;
        return all;
    }

    /// <summary>What a group hands out, by name.</summary>
    public IEnumerable<KeyValuePair<string, GroupOutput>> OutputsOf(GroupNode group) => _outputs.GetValueOrDefault(group) ?? [];

    /// <summary>The channel as the consumer's group sees it: collected and one-of values are outputs of a group.</summary>
    public Channel Resolve(GraphNode consumer, Channel channel)
    {
        switch (channel)
        {
            case CollectedChannel collected:
                return Surface(consumer, collected);
            case OneOfChannel oneOf:
                if (_oneOfs.Add(oneOf))
                    SurfaceOneOf(oneOf);
                return oneOf;
            default:
                return channel;
        }
    }

    // What a group takes for itself: a branch for its condition, a loop for its items.
    private IEnumerable<Channel> OwnOf(GroupNode group) => group switch
    {
        ConditionNode condition => condition.Condition.Channels().Select(c => Resolve(group, c)).Distinct(),
        LoopNode { Items: { } items } => [Resolve(group, items)],
        _ => [],
    };

    private void Need(GroupNode group, Channel channel)
    {
        if (channel is FieldChannel field)
            channel = field.Item;
        for (var at = group; !IsMadeIn(at, channel); at = at.Parent!)
        {
            if (!_inputs.TryGetValue(at, out var inputs))
                _inputs[at] = inputs = [];
            if (!inputs.TryAdd(channel.InputName, channel))
                return;
        }
        // The item of a loop over a field of an outer loop's item: KFP hands the loop that outer item too.
        if (channel is LoopItemChannel { Loop.Items: FieldChannel outer } item)
            Need(item.Loop, outer.Item);
    }

    private static bool IsMadeIn(GroupNode group, Channel channel) => channel switch
    {
        TaskOutputChannel output => ReferenceEquals(output.Task.Parent, group),
        LoopItemChannel item => ReferenceEquals(item.Loop, group),
        GroupOutputChannel output => ReferenceEquals(output.Group.Parent, group),
        OneOfChannel oneOf => ReferenceEquals(oneOf.Branches.Parent, group),
        _ => group is RootNode,
    };

    private GroupOutputChannel Surface(GraphNode consumer, CollectedChannel collected)
    {
        var outermost = (GroupNode)GraphNode.FirstUncommon(collected.Source.Task, consumer).Upstream;
        if (_collected.TryGetValue((outermost, collected.Source), out var known))
            return known;
        var name = collected.Source.InputName;
        GraphNode inner = collected.Source.Task;
        var key = collected.Source.Output;
        for (var at = collected.Source.Task.Parent!; ; at = at.Parent!)
        {
            HandOut(at, name, new GroupOutput(collected, [new GroupOutputSource(inner, key)], IsOneOf: false));
            if (ReferenceEquals(at, outermost))
                break;
            (inner, key) = (at, name);
        }
        return _collected[(outermost, collected.Source)] = new GroupOutputChannel(outermost, name, collected);
    }

    private void SurfaceOneOf(OneOfChannel oneOf)
    {
        var sources = new List<GroupOutputSource>();
        foreach (var source in oneOf.Sources)
        {
            GraphNode inner = source.Task;
            var key = source.Output;
            for (var at = source.Task.Parent!; !ReferenceEquals(at, oneOf.Branches); at = at.Parent!)
            {
                HandOut(at, source.InputName, new GroupOutput(source, [new GroupOutputSource(inner, key)], IsOneOf: false));
                (inner, key) = (at, source.InputName);
            }
            sources.Add(new GroupOutputSource(inner, key));
        }
        HandOut(oneOf.Branches, oneOf.Output, new GroupOutput(oneOf, sources, IsOneOf: true));
    }

    private void HandOut(GroupNode group, string name, GroupOutput output)
    {
        if (!_outputs.TryGetValue(group, out var outputs))
            _outputs[group] = outputs = [];
        outputs[name] = output;
    }
}

/// <summary>An output of a group: its type, and which of its tasks it comes from.</summary>
internal sealed record GroupOutput(Channel Like, IReadOnlyList<GroupOutputSource> Sources, bool IsOneOf);

/// <summary>A task or group inside, and its output.</summary>
internal sealed record GroupOutputSource(GraphNode Node, string Output);
