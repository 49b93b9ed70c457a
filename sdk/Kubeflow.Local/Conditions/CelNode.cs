namespace Kubeflow.Pipelines.Local;

/// <summary>A part of an expression, ready to run.</summary>
/// <param name="Run">Gives its value: null, bool, long, ulong, double, string, bytes, a list, a map or a message.</param>
/// <param name="Type">Its type, where that is known before it runs; null for values of the run.</param>
internal sealed record CelNode(Func<CelScope, object?> Run, string? Type = null)
{
    /// <summary>The value, or the fault in its place.</summary>
    public (object? Value, CelFault? Fault) Try(CelScope scope)
    {
        try
        {
            return (Run(scope), null);
        }
        catch (CelFault fault)
        {
            return (null, fault);
        }
    }
}

/// <summary>The variables that an expression sees; a macro's own stands before those around it.</summary>
internal sealed class CelScope(IReadOnlyDictionary<string, object?> variables)
{
    private readonly CelScope? _outer;

    private CelScope(CelScope outer, string name, object? value)
        : this(new Dictionary<string, object?> { [name] = value }) => _outer = outer;

    public CelScope With(string name, object? value) => new(this, name, value);

    public object? Get(string name)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
            if (scope.Variables.TryGetValue(name, out var value))
                return value;
        throw new CelFault($"'{name}' is not set");
    }

    private IReadOnlyDictionary<string, object?> Variables { get; } = variables;
}
