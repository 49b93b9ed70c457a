using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kubeflow.Bridge;

/// <summary>The documentation that the compiler wrote beside the assemblies.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, string> _summaries = new(StringComparer.Ordinal);

    /// <summary>Reads what lies in a folder.</summary>
    /// <param name="folder">The folder of the assemblies.</param>
    /// <param name="inPython">Whether members that are referred to are named in Python's way.</param>
    public XmlDocs(string folder, bool inPython = false)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "Kubeflow.*.xml"))
            foreach (var member in XDocument.Load(file).Descendants("member"))
                if (member.Attribute("name")?.Value is { } name && member.Element("summary") is { } summary)
                    _summaries[name] = (Text(summary, inPython) + (member.Element("value") is { } value ? " " + Text(value, inPython) : "")).Trim();
    }

    public string Of(Type type) => _summaries.GetValueOrDefault("T:" + NameOf(type), "");

    public string OfField(Type type, string field) => _summaries.GetValueOrDefault($"F:{NameOf(type)}.{field}", "");

    public string OfProperty(Type type, string property) => _summaries.GetValueOrDefault($"P:{NameOf(type)}.{property}", "");

    /// <summary>The first overload's text; parameters are not told apart.</summary>
    public string OfMethod(Type type, string method)
    {
        var start = $"M:{NameOf(type)}.{method}";
        return _summaries.FirstOrDefault(s => s.Key.StartsWith(start, StringComparison.Ordinal) && (s.Key.Length == start.Length || s.Key[start.Length] is '(' or '`')).Value ?? "";
    }

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Text(XElement element, bool inPython)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
            text.Append(node switch
            {
                XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } reference => $"``{Named(reference, inPython)}``",
                XElement { Name.LocalName: "c" } code => $"``{code.Value}``",
                XElement other => other.Value,
                XText plain => plain.Value,
                _ => "",
            });
        var said = inPython ? Constant().Replace(text.ToString(), m => m.Value == "null" ? "None" : char.ToUpperInvariant(m.Value[0]) + m.Value[1..]) : text.ToString();
        return Blank().Replace(said, " ").Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"\"\"", "'''", StringComparison.Ordinal);
    }

    private static string Named(XElement reference, bool inPython)
    {
        var whole = reference.Attribute("cref")?.Value ?? reference.Attribute("name")?.Value ?? reference.Attribute("langword")?.Value ?? "";
        var name = whole.Split('.', ':')[^1].Split('(', '`')[0];
        return !inPython ? name : whole[..Math.Min(2, whole.Length)] switch
        {
            "F:" => PythonName.OfValue(name),
            "P:" => PythonName.OfMember(name),
            _ => name,
        };
    }

    [GeneratedRegex(@"\b(null|true|false)\b")]
    private static partial Regex Constant();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
