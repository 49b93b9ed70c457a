namespace Kubeflow.Pipelines;

/// <summary>
/// Which values each group must be handed from outside, and which it hands out. A value that a task deep inside uses is an
/// input of every group between it and its maker; found from the user inwards out, by identity of the value.
/// </summary>
internal sealed class ChannelPlan
{
    private readonly Dictionary<GroupNode, HashSet<Channel>> _inputs = [];
    private readonly Dictionary<GroupNode, Dictionary<Channel, GroupOutput>> _outputs = [];
    private readonly Dictionary<(GroupNode, Channel), GroupOutputChannel> _collected = [];
    private readonly HashSet<OneOfChannel> _oneOfs = [];
    private readonly ChannelNames _names;

    public ChannelPlan(PipelineGraph graph)
    {
        var places = new List<IEnumerable<Channel>>();
        foreach (var task in graph.Tasks)
        {
            List<Channel>? texts = null;
            foreach (var (channel, inText) in Dependencies.ChannelsOf(task))
            {
                var resolved = Resolve(task, channel);
                if (inText)
                    (texts ??= []).Add(resolved);
                if (task.ExitOf is null)
                    Need(task.Parent!, resolved);
            }
            if (texts?.Count > 1)
                places.Add(texts);
        }
        foreach (var group in GroupOrder.Of(graph.Root))
        {
            var inputs = Inputs(group);
            foreach (var channel in OwnOf(group))
            {
                inputs.Add(channel);
                Need(group.Parent!, channel);
            }
            if (group is LoopNode loop)
                inputs.Add(loop.Item);
        }
        foreach (var output in graph.Outputs.Values)
            Resolve(graph.Root, output.Channel);
        places.AddRange(_inputs.Values);
        places.AddRange(_outputs.Values.Select(o => o.Keys));
        _names = new ChannelNames(places);
    }

    /// <summary>The name under which a value travels into a group, and into a task's texts.</summary>
    public string NameOf(Channel channel) => _names.Of(channel);

    /// <summary>The inputs of a group, by name; among them, for a loop, its item.</summary>
    public IEnumerable<KeyValuePair<string, Channel>> InputsOf(GroupNode group) => _inputs[group].Select(c => KeyValuePair.Create(NameOf(c), c));

    /// <summary>What a group hands out, by name.</summary>
    public IEnumerable<KeyValuePair<string, GroupOutput>> OutputsOf(GroupNode group) =>
        (_outputs.GetValueOrDefault(group) ?? []).Select(o => KeyValuePair.Create(OutputName(o.Key), o.Value));

    /// <summary>The name of a task's or a group's output.</summary>
    public string OutputName(GraphNode node, Channel channel) => node is TaskNode ? ((TaskOutputChannel)channel).Output : OutputName(channel);

    /// <summary>The channel as the consumer's group sees it: collected and one-of values are outputs of a group.</summary>
    public Channel Resolve(GraphNode consumer, Channel channel)
    {
        switch (channel)
        {
            case CollectedChannel collected:
                return HandOutCollected(consumer, collected);
            case OneOfChannel oneOf:
                if (_oneOfs.Add(oneOf))
                    HandOutOneOf(oneOf);
                return oneOf;
            default:
                return channel;
        }
    }

    private string OutputName(Channel channel) => channel is OneOfChannel oneOf ? oneOf.Output : NameOf(channel);

    // What a group takes for itself: a branch for its condition, a loop for its items.
    private IEnumerable<Channel> OwnOf(GroupNode group) => group switch
    {
        ConditionNode condition => condition.Condition.Channels(group.Owner).Select(c => Resolve(group, c)),
        LoopNode { Items: { } items } => [Resolve(group, items)],
        _ => [],
    };

    private void Need(GroupNode group, Channel channel)
    {
        if (channel is FieldChannel field)
            channel = field.Item;
        for (var at = group; !IsMadeIn(at, channel); at = at.Parent!)
            if (!Inputs(at).Add(channel))
                return;
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

    private GroupOutputChannel HandOutCollected(GraphNode consumer, CollectedChannel collected)
    {
        var outermost = (GroupNode)GraphNode.FirstUncommon(collected.Source.Task, consumer).Upstream;
        if (_collected.TryGetValue((outermost, collected.Source), out var known))
            return known;
        HandOut(collected.Source, collected, outermost.Parent!);
        return _collected[(outermost, collected.Source)] = new GroupOutputChannel(outermost, collected.Source, collected);
    }

    private void HandOutOneOf(OneOfChannel oneOf)
    {
        var sources = new List<GroupOutputSource>();
        foreach (var source in oneOf.Sources)
            sources.Add(new(HandOut(Resolve(oneOf.Branches, source), source, oneOf.Branches), source));
        Outputs(oneOf.Branches)[oneOf] = new GroupOutput(oneOf, sources, IsOneOf: true);
    }

    // Hands a value out of all groups around it, up to the one that takes it in; gives the last of them.
    private GraphNode HandOut(Channel source, Channel like, GroupNode into)
    {
        var from = Dependencies.ProducerOf(source)!;
        for (; !ReferenceEquals(from.Parent, into); from = from.Parent!)
            Outputs(from.Parent!)[source] = new GroupOutput(like, [new GroupOutputSource(from, source)], IsOneOf: false);
        return from;
    }

    private HashSet<Channel> Inputs(GroupNode group)
    {
        if (!_inputs.TryGetValue(group, out var inputs))
            _inputs[group] = inputs = [];
        return inputs;
    }

    private Dictionary<Channel, GroupOutput> Outputs(GroupNode group)
    {
        if (!_outputs.TryGetValue(group, out var outputs))
            _outputs[group] = outputs = [];
        return outputs;
    }
}

/// <summary>An output of a group: its type, and which of its tasks it comes from.</summary>
internal sealed record GroupOutput(Channel Like, IReadOnlyList<GroupOutputSource> Sources, bool IsOneOf);

/// <summary>A task or group inside, and its output.</summary>
internal sealed record GroupOutputSource(GraphNode Node, Channel Output);
