using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>One step of a path as managers of fields write it: a field, a list item by its keys, or a set's value.</summary>
/// <param name="Kind"><c>f</c>, <c>k</c>, <c>v</c> or <c>i</c>.</param>
/// <param name="Text">The field's name, or the keys or value as canonical JSON.</param>
internal readonly record struct PathElement(char Kind, string Text) : IComparable<PathElement>
{
    /// <summary>A field.</summary>
    public static PathElement Field(string name) => new('f', name);

    /// <summary>As <c>fieldsV1</c> writes it.</summary>
    public string Written => $"{Kind}:{Text}";

    /// <summary>As messages write it.</summary>
    public string Shown => Kind switch
    {
        'f' => $".{Text}",
        'k' => $"[{string.Join(',', JsonNode.Parse(Text)!.AsObject().Select(k => $"{k.Key}={CanonicalJson.Write(k.Value)}"))}]",
        'v' => $"[={Text}]",
        _ => $"[{Text}]",
    };

    /// <summary>Reads a step; null if it is none.</summary>
    public static PathElement? Read(string written)
    {
        if (written.Length < 2 || written[1] != ':' || written[0] is not ('f' or 'k' or 'v' or 'i'))
            return null;
        var text = written[2..];
        return new(written[0], written[0] is 'k' or 'v' ? CanonicalJson.Write(JsonNode.Parse(text)) : text);
    }

    /// <inheritdoc/>
    public int CompareTo(PathElement other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Text, other.Text);
}
