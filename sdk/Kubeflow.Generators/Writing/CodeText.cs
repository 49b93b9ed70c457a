using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubeflow.Generators;

/// <summary>C# text that grows line by line.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public CodeText Line(string line)
    {
        if (line.Length > 0)
            _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
        return this;
    }

    public CodeText Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Line(line);
        return this;
    }

    /// <summary>Everything up to <see cref="Close"/> stands in braces.</summary>
    public CodeText Open(string head)
    {
        Line(head).Line("{");
        _depth++;
        return this;
    }

    public CodeText Close(string end = "}")
    {
        _depth--;
        return Line(end);
    }

    public CodeText Indent()
    {
        _depth++;
        return this;
    }

    public CodeText Outdent()
    {
        _depth--;
        return this;
    }

    /// <summary>Text as a C# literal.</summary>
    public static string Quoted(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>Text inside an XML documentation comment.</summary>
    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    public override string ToString() => _text.ToString();
}
