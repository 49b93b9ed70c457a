namespace Kubeflow.Manifests;

/// <summary>A part of a text, with the line it starts on. A node that is referred to by aliases exists once.</summary>
internal abstract class YamlNode(int line)
{
    public int Line { get; } = line;

    /// <summary>How many levels of lists and mappings are inside.</summary>
    public int Height { get; protected set; }

    /// <summary>What the node costs when it is written out in full: one for each node, and the length of its texts.</summary>
    public long Weight { get; protected set; }
}

/// <summary>A single value as it is written.</summary>
internal sealed class YamlScalar : YamlNode
{
    public YamlScalar(string text, YamlScalarKind kind, int line)
        : base(line)
    {
        Text = text;
        Kind = kind;
        Weight = 1 + text.Length;
    }

    public string Text { get; }

    public YamlScalarKind Kind { get; }
}

/// <summary>A list.</summary>
internal sealed class YamlList(int line) : YamlNode(line)
{
    private readonly List<YamlNode> _items = [];

    public IReadOnlyList<YamlNode> Items => _items;

    public void Add(YamlNode item)
    {
        _items.Add(item);
        Weight += 1 + item.Weight;
        Height = Math.Max(Height, item.Height + 1);
    }
}

/// <summary>A mapping; its fields keep their order.</summary>
internal sealed class YamlMap(int line) : YamlNode(line)
{
    private const int SmallSize = 16;

    private readonly List<YamlField> _fields = [];
    private HashSet<string>? _names;

    public IReadOnlyList<YamlField> Fields => _fields;

    public YamlNode? this[string name] => Find(name)?.Value;

    public YamlField? Find(string name)
    {
        if (_names?.Contains(name) == false)
            return null;
        foreach (var field in _fields)
            if (field.Name == name)
                return field;
        return null;
    }

    /// <summary>Adds a field; false if there is one of that name.</summary>
    public bool TryAdd(YamlField field)
    {
        if (_fields.Count == SmallSize)
            _names ??= [.. _fields.Select(f => f.Name)];
        if (_names is null ? Find(field.Name) is not null : !_names.Add(field.Name))
            return false;
        _fields.Add(field);
        Weight += 1 + field.Name.Length + field.Value.Weight;
        Height = Math.Max(Height, field.Value.Height + 1);
        return true;
    }
}

/// <summary>A field of a mapping.</summary>
/// <param name="Name">Its key, as text.</param>
/// <param name="Line">The key's line.</param>
/// <param name="Value">Its value.</param>
internal sealed record YamlField(string Name, int Line, YamlNode Value);
