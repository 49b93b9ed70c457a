using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubeflow.Pipelines.Ir;

/// <summary>
/// Reads YAML (JSON included) into JSON nodes, each with its line. Bounded: a text that unfolds to more nodes, or is nested
/// deeper, than any pipeline is refused while reading.
/// </summary>
internal sealed class YamlDocuments
{
    private const int MaxDepth = 200;
    private const int MaxNodes = 4_000_000;

    private readonly Dictionary<JsonNode, int> _lines = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, (JsonNode? Node, int Size)> _anchors = [];
    private readonly Parser _parser;
    private int _nodes;

    private YamlDocuments(string text) => _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));

    /// <summary>The documents of the text; empty ones are left out.</summary>
    public IReadOnlyList<JsonNode> Documents { get; private set; } = [];

    /// <summary>Reads a text.</summary>
    /// <exception cref="YamlFault">The text is no YAML, or is unfolded past all bounds.</exception>
    public static YamlDocuments Read(string text)
    {
        var reader = new YamlDocuments(text);
        try
        {
            reader.Documents = [.. reader.ReadAll()];
        }
        catch (YamlException fault)
        {
            throw new YamlFault(Reason(fault), (int)fault.Start.Line);
        }
        return reader;
    }

    /// <summary>The line of the node at a path, or of the nearest node around it; 0 if unknown.</summary>
    public int LineOf(JsonNode document, IReadOnlyList<string> path)
    {
        JsonNode? at = document;
        var line = _lines.GetValueOrDefault(document);
        foreach (var key in path)
        {
            at = at switch
            {
                JsonObject fields => fields.TryGetPropertyValue(key, out var field) ? field : null,
                JsonArray items when int.TryParse(key, out var index) && index < items.Count => items[index],
                _ => null,
            };
            if (at is null)
                break;
            line = _lines.GetValueOrDefault(at, line);
        }
        return line;
    }

    private IEnumerable<JsonNode> ReadAll()
    {
        _parser.Consume<StreamStart>();
        while (!_parser.TryConsume<StreamEnd>(out _))
        {
            _parser.Consume<DocumentStart>();
            _anchors.Clear();
            var node = ReadNode(0);
            _parser.Consume<DocumentEnd>();
            if (node is not null)
                yield return node;
        }
    }

    private JsonNode? ReadNode(int depth)
    {
        if (depth > MaxDepth)
            throw new YamlFault($"is nested deeper than {MaxDepth} levels", (int)_parser.Current!.Start.Line);
        var before = _nodes;
        var line = (int)_parser.Current!.Start.Line;
        Count(1, line);
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Unfold(alias, line);
        var anchor = (_parser.Current as NodeEvent)?.Anchor ?? AnchorName.Empty;
        JsonNode? node;
        if (_parser.TryConsume<Scalar>(out var scalar))
            node = scalar.IsPlainImplicit && scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? YamlScalar.Resolve(scalar.Value) : JsonValue.Create(scalar.Value);
        else if (_parser.Accept<SequenceStart>(out _))
            node = ReadList(depth);
        else
            node = ReadMap(depth);
        if (node is not null)
            _lines[node] = line;
        if (!anchor.IsEmpty)
            _anchors[anchor.Value] = (node, _nodes - before);
        return node;
    }

    private JsonArray ReadList(int depth)
    {
        _parser.Consume<SequenceStart>();
        var items = new JsonArray();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        return items;
    }

    private JsonObject ReadMap(int depth)
    {
        _parser.Consume<MappingStart>();
        var fields = new JsonObject();
        var merged = new List<JsonObject>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
                throw new YamlFault("has a key that is not a text", (int)_parser.Current!.Start.Line);
            var value = ReadNode(depth + 1);
            if (key.Value == "<<" && key.Style == ScalarStyle.Plain)
                merged.AddRange(value is JsonArray many ? many.OfType<JsonObject>() : value is JsonObject one ? [one] : []);
            else if (!fields.TryAdd(key.Value, value))
                throw new YamlFault($"has the key '{key.Value}' twice in one mapping", (int)key.Start.Line);
        }
        foreach (var (name, value) in merged.SelectMany(m => m.ToList()))
            fields.TryAdd(name, value?.DeepClone());
        return fields;
    }

    private JsonNode? Unfold(AnchorAlias alias, int line)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
            throw new YamlFault($"refers to the anchor '{alias.Value}', which it does not have", line);
        Count(anchored.Size, line);
        return anchored.Node?.DeepClone();
    }

    private void Count(int nodes, int line)
    {
        _nodes += nodes;
        if (_nodes > MaxNodes)
            throw new YamlFault($"unfolds to more than {MaxNodes} values", line);
    }

    private static string Reason(YamlException fault)
    {
        var reason = (fault.InnerException?.Message ?? fault.Message).Trim().TrimEnd('.');
        return $"is no YAML that can be read ({reason})";
    }
}

/// <summary>A text that cannot be read as YAML: why, as the end of a sentence, and the line.</summary>
internal sealed class YamlFault(string reason, int line) : Exception(reason)
{
    public int Line => line;
}
