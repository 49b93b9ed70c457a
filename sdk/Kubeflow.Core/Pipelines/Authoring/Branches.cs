using System.Runtime.CompilerServices;

namespace Kubeflow.Pipelines;

/// <summary>The branches of an If; the first whose condition holds runs.</summary>
public class Branches
{
    private readonly PipelineBuilder _owner;
    private readonly GroupNode _parent;
    private readonly List<ConditionNode> _taken = [];
    private BranchesNode? _node;

    internal Branches(PipelineBuilder owner, GroupNode parent)
    {
        _owner = owner;
        _parent = parent;
    }

    /// <summary>Adds tasks that run when no earlier condition held and this one does.</summary>
    /// <param name="condition">Decided when the pipeline runs.</param>
    /// <param name="then">Adds the tasks.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Branches ElseIf(
        Condition condition, Action<PipelineScope> then, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        AddNext(condition, then, name, new(file, line));
        return this;
    }

    /// <summary>Adds tasks that run when no condition held.</summary>
    /// <param name="then">Adds the tasks.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Else(Action<PipelineScope> then, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        AddNext(null, then, name, new(file, line));

    internal void AddFirst(Condition condition, Action<PipelineScope> then, string? name, SourceLocation location) =>
        Run(_owner.OpenCondition(_parent, condition, name, location), then);

    internal void AddNext(Condition? condition, Action<PipelineScope> then, string? name, SourceLocation location)
    {
        _node ??= _owner.WrapInBranches(_taken[0], location);
        Condition all = _taken.Select(t => (Condition)new Negation(_asked[t])).Aggregate((a, b) => a & b);
        if (condition is null)
            _node.HasElse = true;
        Run(_owner.OpenCondition(_node, condition is null ? all : all & condition, name, location), then, condition);
    }

    private readonly Dictionary<ConditionNode, Condition> _asked = [];

    private void Run(ConditionNode node, Action<PipelineScope> then, Condition? asked = null)
    {
        _taken.Add(node);
        _asked[node] = asked ?? node.Condition;
        then(new PipelineScope(_owner, node));
        _owner.Close(node);
    }
}

/// <summary>Branches that each give a value.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class ValueBranches<T>
{
    private readonly PipelineBuilder _owner;
    private readonly Branches _branches;
    private readonly List<Channel?> _values = [];

    internal ValueBranches(PipelineBuilder owner, GroupNode parent)
    {
        _owner = owner;
        _branches = new Branches(owner, parent);
    }

    /// <summary>Adds tasks that run when no earlier condition held and this one does.</summary>
    /// <param name="condition">Decided when the pipeline runs.</param>
    /// <param name="then">Adds the tasks and returns an output of one of them.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ValueBranches<T> ElseIf(
        Condition condition, Func<PipelineScope, Value<T>> then, string? name = null,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        _branches.AddNext(condition, scope => _values.Add(then(scope).Channel), name, new(file, line));
        return this;
    }

    /// <summary>Adds tasks that run when no condition held.</summary>
    /// <param name="then">Adds the tasks and returns an output of one of them.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The value of whichever branch ran.</returns>
    public Value<T> Else(
        Func<PipelineScope, Value<T>> then, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        _branches.AddNext(null, scope => _values.Add(then(scope).Channel), name, new(file, line));
        return new Value<T>(_owner.OneOf(_values, new(file, line)));
    }

    internal ValueBranches<T> First(Condition condition, Func<PipelineScope, Value<T>> then, string? name, SourceLocation location)
    {
        _branches.AddFirst(condition, scope => _values.Add(then(scope).Channel), name, location);
        return this;
    }
}
