namespace Kubeflow.Pipelines;

/// <summary>A value or artifact that is known only when the pipeline runs: where it comes from, and its type. Compared by identity.</summary>
internal abstract class Channel(PipelineBuilder owner)
{
    /// <summary>The pipeline it belongs to.</summary>
    public PipelineBuilder Owner { get; } = owner;

    /// <summary>KFP's full name, unique in the pipeline.</summary>
    public abstract string FullName { get; }

    /// <summary>The parameter's type; meaningless for artifacts.</summary>
    public virtual ParameterType Type => ParameterType.Unknown;

    /// <summary>The type of a list's items; Unknown if not a list or not known.</summary>
    public virtual ParameterType ItemType => ParameterType.Unknown;

    /// <summary>The artifact's type; null for a parameter.</summary>
    public virtual ArtifactType? Artifact => null;

    /// <summary>Whether it is a list of artifacts.</summary>
    public virtual bool IsArtifactList => false;

    /// <summary>KFP's name of the input that carries it into a group; <see cref="ChannelNames"/> tells channels of one name apart.</summary>
    public string KfpInputName => "pipelinechannel--" + FullName;

    /// <summary>For messages: <c>output 'x' of task 'y'</c>.</summary>
    public abstract string Described { get; }
}

/// <summary>An input of the pipeline.</summary>
internal sealed class PipelineInputChannel(PipelineBuilder owner, InputDefinition definition) : Channel(owner)
{
    public override string FullName => definition.Name;

    public override ParameterType Type => (definition as ParameterInput)?.Type ?? ParameterType.Unknown;

    public override ParameterType ItemType => (definition as ParameterInput)?.ItemType ?? ParameterType.Unknown;

    public override ArtifactType? Artifact => (definition as ArtifactInput)?.Type;

    public override bool IsArtifactList => definition is ArtifactInput { IsList: true };

    public override string Described => $"parameter '{definition.Name}'";
}

/// <summary>An output of a task.</summary>
internal sealed class TaskOutputChannel(TaskNode task, OutputDefinition definition) : Channel(task.Owner)
{
    public TaskNode Task => task;

    public string Output => definition.Name;

    public override string FullName => $"{task.Name}-{definition.Name}";

    public override ParameterType Type => (definition as ParameterOutput)?.Type ?? ParameterType.Unknown;

    public override ParameterType ItemType => (definition as ParameterOutput)?.ItemType ?? ParameterType.Unknown;

    public override ArtifactType? Artifact => (definition as ArtifactOutput)?.Type;

    public override bool IsArtifactList => definition is ArtifactOutput { IsList: true };

    public override string Described => $"output '{definition.Name}' of task '{task.Name}'";
}

/// <summary>The item of a loop's present iteration.</summary>
internal sealed class LoopItemChannel(LoopNode loop) : Channel(loop.Owner)
{
    public LoopNode Loop => loop;

    public override string FullName => loop.Items is null ? $"loop-item-param-{loop.ItemNumber}" : loop.Items.FullName + "-loop-item";

    public override ParameterType Type => loop.ItemType;

    public override ArtifactType? Artifact => loop.Items?.Artifact;

    public override string Described => $"the item of loop '{loop.Name}'";
}

/// <summary>A field of a loop's item; the same however often it is asked for.</summary>
internal sealed class FieldChannel(LoopItemChannel item, string name, ParameterType type, ParameterType itemType) : Channel(item.Owner)
{
    public LoopItemChannel Item => item;

    public string Name => name;

    // A field may be called anything; in names it is written as a word.
    public override string FullName => $"{item.FullName}-subvar-{string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '_' or '-' ? c : '_'))}";

    public override ParameterType Type => type;

    public override ParameterType ItemType => itemType;

    public override string Described => $"field '{name}' of the item of loop '{item.Loop.Name}'";

    public override bool Equals(object? obj) => obj is FieldChannel other && ReferenceEquals(other.Item, item) && other.Name == name;

    public override int GetHashCode() => HashCode.Combine(item, name);
}

/// <summary>A task's output over all iterations of the loops around it.</summary>
internal sealed class CollectedChannel(TaskOutputChannel source) : Channel(source.Owner)
{
    public TaskOutputChannel Source => source;

    public override string FullName => source.FullName;

    public override ParameterType Type => source.Artifact is null ? ParameterType.List : ParameterType.Unknown;

    public override ParameterType ItemType => source.Artifact is null ? source.Type : ParameterType.Unknown;

    public override ArtifactType? Artifact => source.Artifact;

    public override bool IsArtifactList => source.Artifact is not null;

    public override string Described => $"the collected {source.Described}";
}

/// <summary>The output of whichever branch ran.</summary>
internal sealed class OneOfChannel(BranchesNode branches, int number, IReadOnlyList<Channel> sources) : Channel(branches.Owner)
{
    public BranchesNode Branches => branches;

    /// <summary>An output of a task in each branch, or of an If/Else in it.</summary>
    public IReadOnlyList<Channel> Sources => sources;

    /// <summary>The name of the output of the branches' group.</summary>
    public string Output => $"pipelinechannel--{branches.Name}-oneof-{number}";

    public override string FullName => $"{branches.Name}-{Output}";

    public override ParameterType Type => sources[0].Type;

    public override ParameterType ItemType => sources[0].ItemType;

    public override ArtifactType? Artifact => sources[0].Artifact;

    public override bool IsArtifactList => sources[0].IsArtifactList;

    public override string Described => $"the one-of output of '{branches.Name}'";
}

/// <summary>An output that a group gives to the tasks after it: a collected one.</summary>
internal sealed class GroupOutputChannel(GroupNode group, Channel source, Channel like) : Channel(group.Owner)
{
    public GroupNode Group => group;

    /// <summary>The output of a task inside that it stands for.</summary>
    public Channel Source => source;

    public override string FullName => $"{group.Name}-{source.KfpInputName}";

    public override ParameterType Type => like.Type;

    public override ParameterType ItemType => like.ItemType;

    public override ArtifactType? Artifact => like.Artifact;

    public override bool IsArtifactList => like.IsArtifactList;

    public override string Described => like.Described;
}
