using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kubeflow.Bridge;

/// <summary>The documentation that the compiler wrote beside the assemblies.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, string> _summaries = new(StringComparer.Ordinal);

    public XmlDocs(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "Kubeflow.*.xml"))
            foreach (var member in XDocument.Load(file).Descendants("member"))
                if (member.Attribute("name")?.Value is { } name && member.Element("summary") is { } summary)
                    _summaries[name] = Text(summary);
    }

    public string Of(Type type) => _summaries.GetValueOrDefault("T:" + NameOf(type), "");

    public string OfProperty(Type type, string property) => _summaries.GetValueOrDefault($"P:{NameOf(type)}.{property}", "");

    /// <summary>The first overload's text; parameters are not told apart.</summary>
    public string OfMethod(Type type, string method)
    {
        var start = $"M:{NameOf(type)}.{method}";
        return _summaries.FirstOrDefault(s => s.Key.StartsWith(start, StringComparison.Ordinal) && (s.Key.Length == start.Length || s.Key[start.Length] is '(' or '`')).Value ?? "";
    }

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Text(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
            text.Append(node switch
            {
                XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } reference => $"``{(reference.Attribute("cref")?.Value ?? reference.Attribute("name")?.Value ?? reference.Attribute("langword")?.Value ?? "").Split('.', ':')[^1].Split('(', '`')[0]}``",
                XElement { Name.LocalName: "c" } code => $"``{code.Value}``",
                XElement other => other.Value,
                XText plain => plain.Value,
                _ => "",
            });
        return Blank().Replace(text.ToString(), " ").Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"\"\"", "'''", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
