using System.Text;

namespace Kubeflow.Reports;

/// <summary>
/// Writes a page that is HTML and well-formed XML at once. Every text and every attribute is encoded here and nowhere else, so
/// that nothing of a run can become markup.
/// </summary>
internal sealed class Markup
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "br", "hr", "input", "col", "link", "img" };
    private static readonly HashSet<string> Shapes = new(StringComparer.Ordinal) { "path", "rect", "line", "circle", "polyline", "use" };

    private readonly StringBuilder _text = new();

    public int Length => _text.Length;

    /// <summary>An element with content.</summary>
    public Markup Element(string name, Action content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes).Append('>');
        content();
        _text.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>An element with a text.</summary>
    public Markup Element(string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes).Append('>');
        Encode(text ?? "");
        _text.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>An element without content.</summary>
    public Markup Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        _text.Append(Void.Contains(name) || Shapes.Contains(name) ? "/>" : $"></{name}>");
        return this;
    }

    public Markup Text(string text)
    {
        Encode(text);
        return this;
    }

    /// <summary>Our own markup, style or script, as it stands.</summary>
    public Markup Own(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public override string ToString() => _text.ToString();

    private StringBuilder Open(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null)
                continue;
            _text.Append(' ').Append(attribute).Append("=\"");
            Encode(value);
            _text.Append('"');
        }
        return _text;
    }

    private void Encode(string text)
    {
        foreach (var c in SafeText.Clean(text))
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                _ => _text.Append(c),
            };
    }
}
