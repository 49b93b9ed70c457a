using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>A map or an object, as expressions see it.</summary>
internal interface ICelMap
{
    /// <summary>How many entries it has.</summary>
    int Count { get; }

    /// <summary>The keys.</summary>
    IEnumerable<object?> Keys { get; }

    /// <summary>The value of a key.</summary>
    bool TryGet(object? key, out object? value);
}

/// <summary>An object of a document.</summary>
internal sealed class CelObject(JsonObject fields, SchemaNode schema) : ICelMap
{
    /// <inheritdoc/>
    public int Count => fields.Count;

    /// <inheritdoc/>
    public IEnumerable<object?> Keys => fields.Select(f => (object?)f.Key);

    /// <inheritdoc/>
    public bool TryGet(object? key, out object? value)
    {
        value = null;
        if (key is not string name || !fields.TryGetPropertyValue(name, out var node))
            return false;
        value = CelValue.Of(node, schema.Field(name));
        return true;
    }
}

/// <summary>A map that an expression makes.</summary>
internal sealed class CelMap : ICelMap
{
    private readonly Dictionary<object, object?> _entries = new(CelEquality.Instance);

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public IEnumerable<object?> Keys => _entries.Keys;

    /// <summary>Adds an entry.</summary>
    /// <exception cref="CelError">The key is there already.</exception>
    public void Add(object? key, object? value)
    {
        if (key is null || !_entries.TryAdd(key, value))
            throw new CelError("Failed with repeated key");
    }

    /// <inheritdoc/>
    public bool TryGet(object? key, out object? value)
    {
        value = null;
        return key is not null && _entries.TryGetValue(key, out value);
    }
}

/// <summary>A list of a document.</summary>
internal sealed class CelList(JsonArray items, SchemaNode schema) : IReadOnlyList<object?>
{
    /// <summary>Whether its order means nothing.</summary>
    public bool IsUnordered => schema.ListType != ListType.Atomic;

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public object? this[int index] => CelValue.Of(items[index], schema.Item);

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => items.Select(i => CelValue.Of(i, schema.Item)).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
