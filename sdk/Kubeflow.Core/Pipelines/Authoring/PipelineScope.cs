using System.Runtime.CompilerServices;

namespace Kubeflow.Pipelines;

/// <summary>Where tasks are added: a pipeline, a branch, a loop's body.</summary>
public class PipelineScope
{
    private protected PipelineScope() { }

    internal PipelineScope(PipelineBuilder owner, GroupNode group)
    {
        Owner = owner;
        Group = group;
    }

    internal PipelineBuilder Owner { get; private protected init; } = null!;

    internal GroupNode Group { get; private protected init; } = null!;

    /// <summary>Adds a task.</summary>
    /// <param name="component">What it runs.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public PipelineTask Add(Component component, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(component, new SourceLocation(file, line));

    /// <summary>Adds a task that runs a whole pipeline.</summary>
    /// <param name="pipeline">The pipeline; its parameters are the task's inputs.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public PipelineTask Add(Pipeline pipeline, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(pipeline.AsComponent(), new SourceLocation(file, line));

    /// <summary>Adds a task. Called by generated code, which knows the place in the user's file.</summary>
    /// <param name="component">What it runs.</param>
    /// <param name="location">The place.</param>
    public PipelineTask Add(Component component, SourceLocation location) => new(Owner.AddTask(Group, component, location));

    /// <summary>Brings in an artifact that exists already.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="uri">Where it is: a path, or an address the target can read.</param>
    /// <param name="reimport">Whether it is recorded anew each time.</param>
    /// <param name="metadata">Facts about it.</param>
    /// <param name="downloadToWorkspace">Whether its files are copied into the pipeline's workspace.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ImporterTask<T> Import<T>(
        Value uri, bool reimport = false, Value? metadata = null, bool downloadToWorkspace = false, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : Artifact
    {
        var location = new SourceLocation(file, line);
        Owner.ReportAny(ImporterComponent.WrongMetadata(metadata, location), location);
        var task = Add(ImporterComponent.Create(Owner, ArtifactType.Of<T>(), uri, reimport, metadata, location, downloadToWorkspace), location);
        task.With("uri", uri, file, line);
        foreach (var (input, channel) in ImporterComponent.MetadataChannels(Owner, metadata))
            task.Give(input, new Argument(channel, default, location));
        return new ImporterTask<T>(task);
    }

    /// <summary>Adds tasks that run when a condition holds.</summary>
    /// <param name="condition">Decided when the pipeline runs.</param>
    /// <param name="then">Adds the tasks.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The branches, for ElseIf and Else.</returns>
    public Branches If(
        Condition condition, Action<PipelineScope> then, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var branches = new Branches(Owner, Group);
        branches.AddFirst(condition, then, name, new SourceLocation(file, line));
        return branches;
    }

    /// <summary>Adds tasks that run when a condition holds, and give a value; Else gives the value of whichever branch ran.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="condition">Decided when the pipeline runs.</param>
    /// <param name="then">Adds the tasks and returns an output of one of them.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ValueBranches<T> If<T>(
        Condition condition, Func<PipelineScope, Value<T>> then, string? name = null,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var branches = new ValueBranches<T>(Owner, Group);
        return branches.First(condition, then, name, new SourceLocation(file, line));
    }

    /// <summary>Adds tasks that run once for each item of a list, at the same time.</summary>
    /// <typeparam name="TItem">The items' type.</typeparam>
    /// <param name="items">Constants (<c>[1, 2, 3]</c>), a parameter or an output.</param>
    /// <param name="body">Adds the tasks; gets the scope to add to and the present item.</param>
    /// <param name="parallelism">Iterations at the same time at most; 0 for no limit.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void ParallelFor<TItem>(
        ListValue<TItem> items, Action<PipelineScope, LoopItem<TItem>> body, int parallelism = 0, string? name = null,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        ParallelFor(items, (scope, item) => { body(scope, item); return 0; }, parallelism, name, file, line);

    /// <summary>Adds tasks that run once for each item of a list, and gives what the body returns, such as a task to collect from.</summary>
    /// <typeparam name="TItem">The items' type.</typeparam>
    /// <typeparam name="TResult">What the body returns.</typeparam>
    /// <param name="items">Constants (<c>[1, 2, 3]</c>), a parameter or an output.</param>
    /// <param name="body">Adds the tasks; gets the scope to add to and the present item.</param>
    /// <param name="parallelism">Iterations at the same time at most; 0 for no limit.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>What the body returned. Take its outputs out of the loop with <see cref="Collected{T}(Value{T}, string, int)"/>.</returns>
    public TResult ParallelFor<TItem, TResult>(
        ListValue<TItem> items, Func<PipelineScope, LoopItem<TItem>, TResult> body, int parallelism = 0, string? name = null,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var itemType = items.Channel is { ItemType: not ParameterType.Unknown and var known } ? known
            : ParameterTypes.Of<TItem>() is not ParameterType.Unknown and var declared ? declared
            : items.Channel is null ? ItemTypes.OfAll(items.Constant) : ParameterType.Unknown;
        var loop = Owner.OpenLoop(Group, items.Channel, items.Constant, itemType, parallelism, name, new(file, line));
        var result = body(new PipelineScope(Owner, loop), new LoopItem<TItem>(loop.Item));
        Owner.Close(loop);
        return result;
    }

    /// <summary>Adds tasks that run once for each artifact of a list, at the same time.</summary>
    /// <typeparam name="T">The artifacts' type.</typeparam>
    /// <typeparam name="TResult">What the body returns.</typeparam>
    /// <param name="artifacts">The artifacts.</param>
    /// <param name="body">Adds the tasks; gets the scope to add to and the present artifact.</param>
    /// <param name="parallelism">Iterations at the same time at most; 0 for no limit.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TResult ParallelFor<T, TResult>(
        IArtifactListValue<T> artifacts, Func<PipelineScope, IArtifactValue<T>, TResult> body, int parallelism = 0, string? name = null,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) where T : Artifact
    {
        var loop = Owner.OpenLoop(Group, artifacts.Source.Channel, default, ParameterType.Unknown, parallelism, name, new(file, line));
        var result = body(new PipelineScope(Owner, loop), new ArtifactValue<T>(loop.Item));
        Owner.Close(loop);
        return result;
    }

    /// <summary>Adds tasks whose end another task follows, however they end. Only at the pipeline's outermost level.</summary>
    /// <param name="exitTask">A task without anything before it.</param>
    /// <param name="body">Adds the tasks.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ExitHandler ExitHandler(
        PipelineTask exitTask, Action<PipelineScope> body, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var handler = Owner.OpenExitHandler(Group, exitTask.Node, name, new(file, line));
        body(new PipelineScope(Owner, handler));
        Owner.Close(handler);
        return new ExitHandler(handler);
    }

    /// <summary>All values that a loop's task gave, in the order of the items; nested loops give one flat list.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="output">An output of a task inside the loop.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ListValue<T> Collected<T>(Value<T> output, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(Owner.Collect(output.Channel, new(file, line)));

    /// <summary>All artifacts that a loop's task made, in the order of the items.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="output">An output of a task inside the loop.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public IArtifactListValue<T> Collected<T>(IArtifactValue<T> output, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : Artifact =>
        new ArtifactListValue<T>(Owner.Collect(output.Source.Channel, new(file, line)));

    /// <summary>The value of whichever branch ran; the branches need an Else.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="outputs">One output of a task in each branch.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Value<T> OneOf<T>(IEnumerable<Value<T>> outputs, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(Owner.OneOf([.. outputs.Select(o => o.Channel)], new(file, line)));

    /// <summary>The artifact of whichever branch ran; the branches need an Else.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="outputs">One output of a task in each branch.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public IArtifactValue<T> OneOf<T>(IEnumerable<IArtifactValue<T>> outputs, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : Artifact =>
        new ArtifactValue<T>(Owner.OneOf([.. outputs.Select(o => o.Source.Channel)], new(file, line)));
}
