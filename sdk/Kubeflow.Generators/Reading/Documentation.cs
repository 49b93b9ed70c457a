using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Kubeflow.Generators;

/// <summary>
/// The XML documentation above a method, as plain text. It is read from the source itself: without a documentation file, the
/// compiler does not parse it, and a pipeline's descriptions must not depend on that.
/// </summary>
internal sealed class Documentation
{
    private readonly XElement? _root;

    private Documentation(XElement? root) => _root = root;

    public string? Summary => Text(_root?.Element("summary"));

    public string? Returns => Text(_root?.Element("returns"));

    public string? Of(string parameter) => Text(_root?.Elements("param").FirstOrDefault(e => (string?)e.Attribute("name") == parameter));

    public static Documentation Of(ISymbol symbol, CancellationToken cancellation)
    {
        foreach (var part in symbol.DeclaringSyntaxReferences)
            if (Parse(part.GetSyntax(cancellation).GetLeadingTrivia().ToFullString()) is { } root)
                return new(root);
        return new(null);
    }

    private static XElement? Parse(string trivia)
    {
        var lines = trivia.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("///", StringComparison.Ordinal)).Select(l => l.Substring(3));
        var xml = string.Join("\n", lines);
        if (xml.Length == 0)
            return null;
        try
        {
            return XElement.Parse($"<member>{xml}</member>");
        }
        catch (XmlException)
        {
            // The compiler warns of malformed documentation itself.
            return null;
        }
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
            return null;
        var words = string.Concat(element.DescendantNodes().Select(Plain)).Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 ? string.Join(" ", words) : null;
    }

    // A reference stands for the last part of its name: T:Team.Digits and Team.Digits are both Digits.
    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference when (reference.Attribute("cref") ?? reference.Attribute("langword") ?? reference.Attribute("name")
            ?? reference.Attribute("href")) is { } target => target.Name == "cref" ? LastPart(target.Value) : target.Value,
        XElement { Name.LocalName: "para" or "br" or "item" or "description" } => " ",
        _ => "",
    };

    private static string LastPart(string name)
    {
        var plain = name.Split('(', '{')[0];
        return plain.Substring(plain.LastIndexOfAny(['.', ':']) + 1);
    }
}
