namespace Kubeflow.Pipelines;

/// <summary>
/// A condition that is decided when the pipeline runs: comparisons of values, joined with <c>&amp;</c>, <c>|</c> and <c>!</c>.
/// </summary>
public abstract class Condition
{
    private protected Condition() { }

    /// <summary>Both hold.</summary>
    /// <param name="left">One condition.</param>
    /// <param name="right">The other.</param>
    public static Condition operator &(Condition left, Condition right) => new Conjunction(left, right);

    /// <summary>One of them holds, or both.</summary>
    /// <param name="left">One condition.</param>
    /// <param name="right">The other.</param>
    public static Condition operator |(Condition left, Condition right) => new Disjunction(left, right);

    /// <summary>It does not hold.</summary>
    /// <param name="condition">The condition.</param>
    public static Condition operator !(Condition condition) => new Negation(condition);

    /// <summary>A boolean value as a condition.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Condition(Value<bool> value) => value == true;

    /// <summary>Not possible: the answer is known only when the pipeline runs.</summary>
    /// <param name="condition">The condition.</param>
    [Obsolete("A comparison of pipeline values is decided when the pipeline runs, not now: use p.If(condition, ...), and join conditions with & and |.", error: true)]
    public static implicit operator bool(Condition condition) => throw new NotSupportedException();

    /// <summary>The comparisons it is made of.</summary>
    internal abstract IEnumerable<Comparison> Comparisons();

    /// <summary>The channels it asks about, those inside texts too.</summary>
    internal IEnumerable<Channel> Channels(PipelineBuilder owner) =>
        Comparisons().SelectMany(c => new[] { c.Left, c.Right }).SelectMany(side => side.Channels(owner));
}

/// <summary>One value against another.</summary>
internal sealed class Comparison(Operand left, string operation, Operand right) : Condition
{
    public Operand Left => left;

    public string Operation => operation;

    public Operand Right => right;

    internal override IEnumerable<Comparison> Comparisons() => [this];
}

internal sealed class Conjunction(Condition left, Condition right) : Condition
{
    public Condition Left => left;

    public Condition Right => right;

    internal override IEnumerable<Comparison> Comparisons() => left.Comparisons().Concat(right.Comparisons());
}

internal sealed class Disjunction(Condition left, Condition right) : Condition
{
    public Condition Left => left;

    public Condition Right => right;

    internal override IEnumerable<Comparison> Comparisons() => left.Comparisons().Concat(right.Comparisons());
}

internal sealed class Negation(Condition inner) : Condition
{
    public Condition Inner => inner;

    internal override IEnumerable<Comparison> Comparisons() => inner.Comparisons();
}
