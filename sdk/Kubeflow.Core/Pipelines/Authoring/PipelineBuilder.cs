using System.Runtime.CompilerServices;
using System.Text.Json;
using Kubeflow.Pipelines.Ir;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>Defines one pipeline: its parameters, tasks and outputs. Faults are collected and thrown together when it is built.</summary>
public sealed class PipelineBuilder : PipelineScope
{
    private readonly List<Fault> _faults = [];
    private readonly List<InputDefinition> _inputs = [];
    private readonly Dictionary<string, PipelineOutput> _outputs = [];
    private readonly UniqueNames _taskNames = new();
    private readonly List<Channel> _tokens = [];
    private readonly Dictionary<Channel, int> _tokenNumbers = [];
    private readonly List<TaskNode> _tasks = [];
    private readonly SourceLocation _location;
    private readonly string _name;
    private int _groups;
    private bool _built;
    private string? _description;
    private PipelineConfig? _config;
    private string? _displayName;

    internal PipelineBuilder(string name, SourceLocation location)
    {
        _name = name;
        _location = location;
        Owner = this;
        Group = new RootNode(this, location);
    }

    /// <summary>What marks the tokens of this pipeline's values inside strings.</summary>
    internal string Token { get; } = Guid.NewGuid().ToString("N");

    internal IReadOnlyList<TaskNode> Tasks => _tasks;

    /// <summary>Says what the pipeline does.</summary>
    /// <param name="text">A sentence or more.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public PipelineBuilder Description(string text, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ReportAny(ValueOfTheRun.Find(text, "The description of the pipeline", new(file, line)), new(file, line));
        _description = text;
        return this;
    }

    /// <summary>Gives the pipeline a name for people.</summary>
    /// <param name="name">Free text.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public PipelineBuilder DisplayName(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ReportAny(ValueOfTheRun.Find(name, "The display name of the pipeline", new(file, line)), new(file, line));
        _displayName = name;
        return this;
    }

    /// <summary>Sets what holds for the whole pipeline on Kubernetes: a workspace that its steps share, how long what is left of a run is kept.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public PipelineBuilder Configure(PipelineConfig config, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        EnsureOpen(new(file, line));
        _faults.AddRange(WrongPipelineConfig.Find(config, new(file, line)));
        // As protobuf has it, 0 is as nothing.
        _config = config with
        {
            ResourceTtlOnCompletion = OrNull(config.ResourceTtlOnCompletion), ResourceTtlOnSuccess = OrNull(config.ResourceTtlOnSuccess),
            ResourceTtlOnFailure = OrNull(config.ResourceTtlOnFailure), ActiveDeadlineSeconds = OrNull(config.ActiveDeadlineSeconds),
        };
        return this;

        static int? OrNull(int? seconds) => seconds == 0 ? null : seconds;
    }

    /// <summary>Declares a parameter that a run must give.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Value<T> Parameter<T>(string name, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(AddInput(
            ParameterInput.For<T>(name, description) with { IsOptional = typeof(T) == typeof(PipelineTaskFinalStatus) }, new(file, line)));

    /// <summary>Declares a parameter with a default.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="defaultValue">Its default; null for no value at all.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Value<T> Parameter<T>(
        string name, T? defaultValue, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(AddInput(ParameterInput.For(name, defaultValue, description), new(file, line)));

    /// <summary>Declares a list parameter that a run must give.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ListValue<T> ListParameter<T>(
        string name, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(AddInput(ParameterInput.For<List<T>>(name, description), new(file, line)));

    /// <summary>Declares a list parameter with a default.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="defaultValue">Its default.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ListValue<T> ListParameter<T>(
        string name, IEnumerable<T> defaultValue, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(AddInput(ParameterInput.For(name, defaultValue.ToList(), description), new(file, line)));

    /// <summary>Declares an artifact that the pipeline is given when it is used inside another.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="optional">Whether it may be left out.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public IArtifactValue<T> InputArtifact<T>(
        string name, bool optional = false, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : Artifact =>
        new ArtifactValue<T>(AddInput(
            new ArtifactInput(name, ArtifactType.Of<T>()) { IsOptional = optional, Description = description }, new(file, line)));

    /// <summary>Declares a list of artifacts that the pipeline is given when it is used inside another.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="optional">Whether it may be left out.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public IArtifactListValue<T> InputArtifactList<T>(
        string name, bool optional = false, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : Artifact =>
        new ArtifactListValue<T>(AddInput(
            new ArtifactInput(name, ArtifactType.Of<T>(), IsList: true) { IsOptional = optional, Description = description }, new(file, line)));

    /// <summary>Declares an output parameter of the pipeline.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">An output of a task at the outermost level, a collected or a one-of value.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Output(
        string name, Value value, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        AddOutput(name, value.Channel, description, new(file, line));

    /// <summary>Declares an output artifact of the pipeline.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="artifact">An output of a task at the outermost level, or a one-of artifact.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Output(
        string name, IArtifactValue<Artifact> artifact, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        AddOutput(name, artifact.Source.Channel, description, new(file, line));

    /// <summary>Declares an output of the pipeline that is a list of artifacts.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="artifacts">A collected output.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Output(
        string name, IArtifactListValue<Artifact> artifacts, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        AddOutput(name, artifacts.Source.Channel, description, new(file, line));

    internal Channel AddInput(InputDefinition definition, SourceLocation location)
    {
        EnsureOpen(location);
        if (!ValueName.IsGood(definition.Name))
            Report(BadName.Of("parameter", definition.Name, location));
        else if (_inputs.Any(i => i.Name == definition.Name))
            Report(DuplicateName.Of("parameter", definition.Name, $"pipeline '{_name}'", location));
        else
            _inputs.Add(definition);
        if (definition is ParameterInput parameter)
            ReportAny(WrongDefault.Find(parameter, location), location);
        return new PipelineInputChannel(this, definition);
    }

    internal void AddOutput(string name, Channel? channel, string? description, SourceLocation location)
    {
        EnsureOpen(location);
        if (channel is null)
            Report(OutputNotAvailable.Constant(name, location));
        else if (!ReferenceEquals(channel.Owner, this))
            Report(OtherPipeline.InOutput(name, channel.Described, location));
        else if (!ValueName.IsGood(name))
            Report(BadName.Of("output", name, location));
        else if (!_outputs.TryAdd(name, new PipelineOutput(channel, description, location)))
            Report(DuplicateName.Of("output", name, $"pipeline '{_name}'", location));
    }

    internal TaskNode AddTask(GroupNode group, Component component, SourceLocation location)
    {
        EnsureOpen(location);
        var task = new TaskNode(this, group, component, _taskNames.Take(component.TaskName), location);
        group.Tasks.Add(task);
        _tasks.Add(task);
        return task;
    }

    internal ConditionNode OpenCondition(GroupNode parent, Condition condition, string? name, SourceLocation location)
    {
        EnsureOpen(location);
        var node = new ConditionNode(this, parent, condition, location) { Number = ++_groups, DisplayName = name };
        foreach (var side in condition.Comparisons().SelectMany(c => new[] { c.Left, c.Right }))
            ReportAny(side.Channel is { } channel
                ? Scope.Find(node, channel, location)
                : TextCheck.Find(node, side.Constant, location)
                    ?? side.Channels(this).Select(c => WrongComparison.InText(c, location)).FirstOrDefault(f => f is not null), location);
        ReportAny(WrongComparison.Find(condition, location), location);
        ReportAny(ValueOfTheRun.Find(name, "The name of this If", location), location);
        parent.Groups.Add(node);
        return node;
    }

    /// <summary>Puts an If and what follows it into a group of their own. As in KFP, the group takes over the If's number.</summary>
    internal BranchesNode WrapInBranches(ConditionNode first, SourceLocation location)
    {
        EnsureOpen(location);
        var parent = first.Parent!;
        var branches = new BranchesNode(this, parent, location) { Number = first.Number };
        first.Number = ++_groups;
        parent.Groups[parent.Groups.LastIndexOf(first)] = branches;
        branches.Groups.Add(first);
        first.Parent = branches;
        return branches;
    }

    internal LoopNode OpenLoop(
        GroupNode parent, Channel? items, JsonElement constants, ParameterType itemType, int parallelism, string? name, SourceLocation location)
    {
        EnsureOpen(location);
        var itemNumber = items is null ? ++_groups : 0;
        var loop = new LoopNode(this, parent, ++_groups, location)
        {
            Items = items,
            Constants = constants,
            ItemNumber = itemNumber,
            ItemType = itemType,
            Parallelism = parallelism,
            DisplayName = name,
        };
        ReportAny(items is null ? null : Scope.Find(loop, items, location), location);
        ReportAny(WrongLoop.Find(loop, location), location);
        ReportAny(ValueOfTheRun.Find(name, "The name of this ParallelFor", location), location);
        parent.Groups.Add(loop);
        return loop;
    }

    internal ExitHandlerNode OpenExitHandler(GroupNode parent, TaskNode exitTask, string? name, SourceLocation location)
    {
        EnsureOpen(location);
        var handler = new ExitHandlerNode(this, parent, ++_groups, exitTask, location) { DisplayName = name };
        parent.Groups.Add(handler);
        ReportAny(ValueOfTheRun.Find(name, "The name of this ExitHandler", location), location);
        if (!ReferenceEquals(exitTask.Owner, this))
        {
            Report(OtherPipeline.InCall("ExitHandler", $"task '{exitTask.Name}'", location));
            return handler;
        }
        ReportAny(WrongExitTask.Find(handler, location), location);
        exitTask.ExitOf = handler;
        exitTask.Parent!.Tasks.Remove(exitTask);
        return handler;
    }

    internal void Close(GroupNode group)
    {
        if (group.Tasks.Count == 0 && group.Groups.Count == 0)
            Report(NoTasks.Of(group.Construct, group.Location));
    }

    internal Channel Collect(Channel? source, SourceLocation location)
    {
        EnsureOpen(location);
        if (source is TaskOutputChannel output)
        {
            ReportAny(ReferenceEquals(source.Owner, this) ? null : OtherPipeline.InCall("Collected", source.Described, location), location);
            return new CollectedChannel(output);
        }
        Report(NotCollectable.Of(source?.Described ?? "a constant", location));
        return Stand(source?.Artifact, isList: true, ParameterType.List);
    }

    internal Channel OneOf(IReadOnlyList<Channel?> sources, SourceLocation location)
    {
        EnsureOpen(location);
        var foreign = sources.FirstOrDefault(s => s is not null && !ReferenceEquals(s.Owner, this));
        var fault = foreign is null ? WrongOneOf.Find(sources, location) : OtherPipeline.InCall("OneOf", foreign.Described, location);
        if (fault is not null)
        {
            Report(fault);
            return Stand(sources is [{ Artifact: var artifact }, ..] ? artifact : null, isList: false, ParameterType.Unknown);
        }
        var outputs = sources.OfType<Channel>().ToList();
        var branches = WrongOneOf.BranchesOf(outputs[0])!;
        return new OneOfChannel(branches, branches.NextOneOf(), outputs);
    }

    /// <summary>Keeps a fault until the pipeline is built. After that, only a question for an output it does not have can be wrong.</summary>
    internal void Report(Fault fault)
    {
        if (_built)
            throw new ValidationException($"pipeline '{_name}'", [fault]);
        _faults.Add(fault);
    }

    /// <summary>Keeps the fault of a change to the pipeline, if it has one.</summary>
    internal void ReportAny(Fault? fault, SourceLocation location)
    {
        EnsureOpen(location);
        if (fault is not null)
            _faults.Add(fault);
    }

    internal void EnsureOpen(SourceLocation location)
    {
        if (_built)
            throw new ValidationException($"pipeline '{_name}'", [AlreadyBuilt.Of(_name, location)]);
    }

    internal int NumberOf(Channel channel)
    {
        if (!_tokenNumbers.TryGetValue(channel, out var number))
        {
            _tokenNumbers[channel] = number = _tokens.Count;
            _tokens.Add(channel);
        }
        return number;
    }

    /// <summary>The channels whose tokens stand in a constant's strings, in order, each once.</summary>
    internal IReadOnlyList<Channel> ChannelsIn(JsonElement constant) => ChannelToken.IsIn(constant)
        ? [.. ChannelToken.In(constant.GetRawText()).Where(t => t.Owner == Token).Select(t => _tokens[t.Number]).Distinct()]
        : [];

    /// <summary>Whether values of another pipeline stand in a constant's strings.</summary>
    internal bool HasForeign(JsonElement constant) => ChannelToken.In(constant.GetRawText()).Any(t => t.Owner != Token);

    /// <summary>The channel that a token stands for.</summary>
    internal Channel ChannelOf(int number) => _tokens[number];

    internal Pipeline Build()
    {
        EnsureOpen(_location);
        foreach (var group in GroupOrder.Of(Group))
            group.Suffix = _taskNames.Take(group.Name)[group.Name.Length..];
        var finished = new PipelineGraph(_name, (RootNode)Group, _tasks, _location)
        {
            DisplayName = _displayName,
            Description = _description,
            Config = _config,
            Inputs = _inputs,
            Outputs = _outputs,
        };
        _faults.AddRange(GraphCheck.Find(finished));
        if (_faults.Count > 0)
            throw new ValidationException($"pipeline '{_name}'", [.. _faults.OrderBy(f => f.Location.File, StringComparer.Ordinal).ThenBy(f => f.Location.Line)]);
        _built = true;
        return new Pipeline(finished);
    }

    // Stands where a fault was reported, so that building goes on and finds the others, and only those.
    private PipelineInputChannel Stand(ArtifactType? artifact, bool isList, ParameterType type) =>
        new(this, artifact is null ? new ParameterInput("broken", type) : new ArtifactInput("broken", artifact, isList));
}
