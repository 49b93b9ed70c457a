namespace Kubeflow.Clusters.Local;

/// <summary>An expression as it was written.</summary>
internal abstract record CelTree
{
    /// <summary>A constant.</summary>
    public sealed record Constant(object? Value) : CelTree;

    /// <summary>A variable.</summary>
    public sealed record Name(string Text) : CelTree;

    /// <summary>A field of a value; an optional one is no error if it is not there.</summary>
    public sealed record Select(CelTree Of, string Field, bool Optional = false) : CelTree;

    /// <summary>An item of a list or map.</summary>
    public sealed record Index(CelTree Of, CelTree At, bool Optional = false) : CelTree;

    /// <summary>A function; with a receiver, one of it.</summary>
    public sealed record Call(CelTree? Receiver, string Function, IReadOnlyList<CelTree> Arguments) : CelTree;

    /// <summary>A list.</summary>
    public sealed record List(IReadOnlyList<CelTree> Items) : CelTree;

    /// <summary>A map.</summary>
    public sealed record Map(IReadOnlyList<(CelTree Key, CelTree Value)> Entries) : CelTree;
}
