using System.Runtime.CompilerServices;
using System.Text.Json;
using Kubeflow.Pipelines.Execution;
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
    public PipelineBuilder Description(string text)
    {
        _description = text;
        return this;
    }

    /// <summary>Gives the pipeline a name for people.</summary>
    /// <param name="name">Free text.</param>
    public PipelineBuilder DisplayName(string name)
    {
        _displayName = name;
        return this;
    }

    /// <summary>Declares a parameter that a run must give.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Value<T> Parameter<T>(string name, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(AddInput(
            Definition<T>(name) with { Description = description, IsOptional = typeof(T) == typeof(PipelineTaskFinalStatus) }, new(file, line)));

    /// <summary>Declares a parameter with a default.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="defaultValue">Its default; null for no value at all.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Value<T> Parameter<T>(
        string name, T? defaultValue, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(AddInput(Optional<T>(name, defaultValue) with { Description = description }, new(file, line)));

    /// <summary>Declares a list parameter that a run must give.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ListValue<T> ListParameter<T>(
        string name, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(AddInput(Definition<List<T>>(name) with { Description = description }, new(file, line)));

    /// <summary>Declares a list parameter with a default.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="defaultValue">Its default.</param>
    /// <param name="description">What it is.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ListValue<T> ListParameter<T>(
        string name, IEnumerable<T> defaultValue, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(AddInput(Optional(name, defaultValue.ToList()) with { Description = description }, new(file, line)));

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
        if (definition.Name.Length == 0)
            Report(BadName.Of("parameter", definition.Name, location));
        else if (_inputs.Any(i => i.Name == definition.Name))
            Report(DuplicateName.Of("parameter", definition.Name, $"pipeline '{_name}'", location));
        else
            _inputs.Add(definition);
        return new PipelineInputChannel(this, definition);
    }

    internal void AddOutput(string name, Channel? channel, string? description, SourceLocation location)
    {
        EnsureOpen(location);
        if (channel is null)
            Report(OutputNotAvailable.Constant(name, location));
        else if (!ReferenceEquals(channel.Owner, this))
            Report(OtherPipeline.Of($"output {name}", channel.Described, location));
        else if (OutputNotAvailable.Find(name, channel, location) is { } fault)
            Report(fault);
        else if (name.Length == 0)
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
        foreach (var channel in condition.Channels())
            if (Scope.Find(node, channel, location) is { } fault)
                Report(fault);
        if (WrongComparison.Find(condition, location) is { } wrong)
            Report(wrong);
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
        if (items is not null && Scope.Find(loop, items, location) is { } fault)
            Report(fault);
        if (WrongLoop.Find(loop, location) is { } wrong)
            Report(wrong);
        parent.Groups.Add(loop);
        return loop;
    }

    internal ExitHandlerNode OpenExitHandler(GroupNode parent, TaskNode exitTask, string? name, SourceLocation location)
    {
        EnsureOpen(location);
        var handler = new ExitHandlerNode(this, parent, ++_groups, exitTask, location) { DisplayName = name };
        if (WrongExitTask.Find(handler, location) is { } fault)
            Report(fault);
        exitTask.ExitOf = handler;
        exitTask.Parent!.Tasks.Remove(exitTask);
        parent.Groups.Add(handler);
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
            return new CollectedChannel(output);
        Report(NotCollectable.Of(source?.Described ?? "a constant", location));
        return source ?? Broken("collected", ParameterType.List);
    }

    internal Channel OneOf(IReadOnlyList<Channel?> sources, SourceLocation location)
    {
        EnsureOpen(location);
        if (WrongOneOf.Find(sources, location) is { } fault)
        {
            Report(fault);
            return (sources is [var first, ..] ? first : null) ?? Broken("one-of", ParameterType.Unknown);
        }
        var outputs = sources.Cast<TaskOutputChannel>().ToList();
        var branches = WrongOneOf.BranchesOf(outputs[0])!;
        return new OneOfChannel(branches, branches.NextOneOf(), outputs);
    }

    internal void Report(Fault fault) => _faults.Add(fault);

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
    internal IReadOnlyList<Channel> ChannelsIn(JsonElement constant, TaskNode? task = null, SourceLocation location = default)
    {
        if (constant.ValueKind == JsonValueKind.Undefined || !ChannelToken.IsIn(constant.GetRawText()))
            return [];
        var found = new List<Channel>();
        foreach (var (_, owner, number) in ChannelToken.In(constant.GetRawText()))
        {
            if (owner != Token)
                Report(OtherPipeline.Of(task?.Name ?? _name, "a value inside a text", location));
            else if (!found.Contains(_tokens[number]))
                found.Add(_tokens[number]);
        }
        return found;
    }

    internal Pipeline Build()
    {
        EnsureOpen(_location);
        var finished = new PipelineGraph(
            _name, _displayName, _description, _inputs, _outputs, (RootNode)Group, _tasks, _location);
        _faults.AddRange(GraphCheck.Find(finished));
        if (_faults.Count > 0)
            throw new ValidationException($"pipeline '{_name}'", [.. _faults.OrderBy(f => f.Location.File).ThenBy(f => f.Location.Line)]);
        _built = true;
        return new Pipeline(finished);
    }

    private static ParameterInput Definition<T>(string name) =>
        new(name, ParameterTypes.Of<T>()) { ItemType = ItemTypes.Of(typeof(T)), Literals = EnumLiterals.Of(typeof(T)) };

    private static ParameterInput Optional<T>(string name, T? defaultValue)
    {
        var input = Definition<T>(name) with { IsOptional = true };
        return defaultValue is null ? input : input with { Default = JsonSerializer.SerializeToElement(defaultValue, StepValue.Options) };
    }

    // Stands where a fault was reported, so that building goes on and finds the others.
    private PipelineInputChannel Broken(string name, ParameterType type) => new(this, new ParameterInput(name, type));
}
