namespace Kubeflow.Clusters.Local;

/// <summary>An expression that can be evaluated.</summary>
/// <param name="Run">Evaluates it.</param>
/// <param name="Schema">What its value is known to hold; null if that is not known.</param>
internal readonly record struct CelCode(Func<CelFrame, object?> Run, SchemaNode? Schema = null)
{
    /// <summary>The value as a flag.</summary>
    /// <exception cref="CelError">It is none.</exception>
    public bool Decide(CelFrame frame) => Run(frame) is bool flag ? flag : throw new CelError("no such overload");
}

/// <summary>The names that an expression may use.</summary>
/// <param name="Names">Each with its slot and what is known of it.</param>
internal sealed record CelScope(IReadOnlyDictionary<string, (int Slot, SchemaNode? Schema)> Names)
{
    /// <summary>The scope with a further name.</summary>
    public CelScope With(string name, int slot, SchemaNode? schema) =>
        new(new Dictionary<string, (int, SchemaNode?)>(Names) { [name] = (slot, schema) });
}
