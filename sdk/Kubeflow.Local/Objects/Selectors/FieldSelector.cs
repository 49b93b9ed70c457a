using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Which values fields of objects must have.</summary>
internal sealed class FieldSelector
{
    private readonly IReadOnlyList<(string Field, bool Equal, string Value)> _terms;

    private FieldSelector(IReadOnlyList<(string Field, bool Equal, string Value)> terms) => _terms = terms;

    /// <summary>Whether it selects everything.</summary>
    public bool IsEmpty => _terms.Count == 0;

    /// <summary>The name that is asked for; null if none is.</summary>
    public string? Name => _terms.FirstOrDefault(t => t is { Field: "metadata.name", Equal: true }).Value;

    /// <summary>Reads a selector such as <c>metadata.name=digits,status.phase!=Running</c>.</summary>
    /// <exception cref="ClusterException">It is none, or asks for a field that the kind does not select by (400).</exception>
    public static FieldSelector Parse(string text, IReadOnlySet<string> supported)
    {
        var terms = Split(text).Where(t => t.Length > 0).Select(Term).ToList();
        return terms.Find(t => !supported.Contains(t.Field)) is { Field: { } unknown }
            ? throw new ClusterException(400, "BadRequest", $"field label not supported: {unknown}", $"Fields to select by: {string.Join(", ", supported.Order(StringComparer.Ordinal))}.")
            : new(terms);
    }

    /// <summary>Whether an object is selected.</summary>
    public bool Matches(JsonObject document) => _terms.All(t => (Value(document, t.Field) == t.Value) == t.Equal);

    private static string Value(JsonObject document, string field)
    {
        JsonNode? at = document;
        foreach (var step in field.Split('.'))
            at = (at as JsonObject)?[step];
        return at is null ? "" : at.GetValueKind() == JsonValueKind.String ? at.GetValue<string>() : at.ToJsonString();
    }

    private static IEnumerable<string> Split(string text)
    {
        var term = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\\' && i + 1 < text.Length)
                term.Append(text[i]).Append(text[++i]);
            else if (text[i] == ',')
            {
                yield return term.ToString();
                term.Clear();
            }
            else
                term.Append(text[i]);
        yield return term.ToString();
    }

    private static (string Field, bool Equal, string Value) Term(string term)
    {
        foreach (var (word, equal) in ((string, bool)[])[("!=", false), ("==", true), ("=", true)])
            if (term.IndexOf(word, StringComparison.Ordinal) is > 0 and var at)
                return (term[..at], equal, Unescape(term[(at + word.Length)..]));
        throw new ClusterException(400, "BadRequest", $"invalid selector: '{term}'; can't understand '{term}'", "Write it as field=value or field!=value.");
    }

    private static string Unescape(string value) =>
        value.Replace(@"\,", ",", StringComparison.Ordinal).Replace(@"\=", "=", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal);
}
