using System.Collections;

namespace Kubeflow.Testing;

/// <summary>What one component alone is given: <c>new() { ["rate"] = 0.3, ["houses"] = TestArtifact.FromText("4,310000") }</c>.</summary>
public sealed class ComponentArguments : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly Dictionary<string, object?> _values = [];

    /// <summary>Gives an input: a value, a <see cref="TestArtifact"/>, or a list of these.</summary>
    /// <param name="name">The input's name.</param>
    public object? this[string name]
    {
        get => _values[name];
        set => _values[name] = value;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
