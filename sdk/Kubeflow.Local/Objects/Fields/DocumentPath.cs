using System.Globalization;

namespace Kubeflow.Clusters.Local;

/// <summary>A place in a document, written as Kubernetes writes it: <c>spec.items[0].bar</c>.</summary>
internal sealed class DocumentPath
{
    private readonly DocumentPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private DocumentPath(DocumentPath? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>The document itself.</summary>
    public static DocumentPath Root { get; } = new(null, null, -1);

    /// <summary>A field of it.</summary>
    public DocumentPath Field(string name) => new(this, name, -1);

    /// <summary>An item of it.</summary>
    public DocumentPath Item(int index) => new(this, null, index);

    /// <inheritdoc/>
    public override string ToString()
    {
        if (_parent is null)
            return "";
        var before = _parent.ToString();
        return _name is null ? $"{before}[{_index.ToString(CultureInfo.InvariantCulture)}]" : before.Length == 0 ? _name : $"{before}.{_name}";
    }
}
