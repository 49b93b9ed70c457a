using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubeflow.Manifests;

/// <summary>
/// Reads YAML (JSON included) into nodes, each with its line. Bounded: a text that unfolds to more, or is nested deeper, than any
/// pipeline is refused while reading; an alias costs no memory, since it is the node it refers to.
/// </summary>
internal sealed class YamlDocuments
{
    /// <summary>Protobuf, in which KFP's servers hold a pipeline, takes no deeper nesting either.</summary>
    public const int MaxDepth = 100;

    private const int MaxNodes = 1_500_000;
    private const long MaxUnfolded = 4_000_000;

    private readonly Dictionary<string, YamlNode?> _anchors = [];
    private readonly Parser _parser;
    private HashSet<long>? _toSee;
    private int _nodes;
    private long _unfolded;

    private YamlDocuments(string text) => _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));

    /// <summary>Reads the documents of a text; empty ones are left out.</summary>
    /// <exception cref="YamlFault">The text is no YAML, or is unfolded past all bounds.</exception>
    public static IReadOnlyList<YamlNode> Read(string text)
    {
        if (YamlCharacter.IndexOfForbidden(text) is var at and >= 0)
            throw new YamlFault(
                $"holds the control character U+{(int)text[at]:X4}, which YAML does not allow", text.AsSpan(0, at).Count('\n') + 1,
                "Remove it, or write it as an escape in double quotes.");
        try
        {
            return new YamlDocuments(text).ReadAll();
        }
        catch (YamlException fault) when (fault.Message.Contains("indentation", StringComparison.Ordinal))
        {
            return ReadIndented(text, fault);
        }
        catch (YamlException fault)
        {
            throw NotYaml(fault, text);
        }
    }

    private static List<YamlNode> ReadIndented(string text, YamlException first)
    {
        var indented = QuotedLines.Indent(text, out var lines);
        try
        {
            var reader = new YamlDocuments(indented) { _toSee = lines };
            var documents = reader.ReadAll();
            return lines.Count == 0 ? documents : throw NotYaml(first, text);
        }
        catch (YamlException fault)
        {
            throw NotYaml(fault, indented);
        }
    }

    private int Line => (int)_parser.Current!.Start.Line;

    private List<YamlNode> ReadAll()
    {
        try
        {
            return ReadStream();
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner gives up so, without a place, on some texts with a stray ':' or '?'.
            throw new YamlFault("is no YAML that can be read (found an indicator where a value must be)", (int)(_parser.Current?.End.Line ?? 0));
        }
    }

    private List<YamlNode> ReadStream()
    {
        var documents = new List<YamlNode>();
        _parser.Consume<StreamStart>();
        while (!_parser.TryConsume<StreamEnd>(out _))
        {
            _parser.Consume<DocumentStart>();
            _anchors.Clear();
            var node = ReadNode(0);
            _parser.Consume<DocumentEnd>();
            if (node is not YamlScalar { Kind: YamlScalarKind.Null })
                documents.Add(node);
        }
        return documents;
    }

    private YamlNode ReadNode(int depth)
    {
        if (depth > MaxDepth)
            throw TooDeep();
        if (++_nodes > MaxNodes)
            throw new YamlFault($"holds more than {MaxNodes} values", Line, "No server takes so large a pipeline; loop with ParallelFor.");
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Unfold(alias, depth);
        if (!_parser.Accept<NodeEvent>(out var start))
            throw new YamlFault("has no value where one must be", Line);
        // Known from here on, but without a value: an alias inside refers to the node that is still being read.
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor.Value] = null;
        YamlNode node = start switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadList(depth),
            _ => ReadMap(depth),
        };
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor.Value] = node;
        return node;
    }

    private YamlScalar ReadScalar()
    {
        var line = Line;
        var scalar = _parser.Consume<Scalar>();
        if (_toSee is not null && scalar.Style == ScalarStyle.DoubleQuoted)
            for (var inside = scalar.Start.Line + 1; inside <= scalar.End.Line; inside++)
                _toSee.Remove(inside);
        if (HasLoneSurrogate(scalar.Value))
            throw new YamlFault("has half of a UTF-16 pair, which is no text", line);
        return new YamlScalar(scalar.Value, YamlTag.KindOf(scalar, line), line);
    }

    private YamlList ReadList(int depth)
    {
        var list = new YamlList(Line);
        YamlTag.Check(_parser.Consume<SequenceStart>(), "seq", list.Line);
        while (!_parser.TryConsume<SequenceEnd>(out _))
            list.Add(ReadNode(depth + 1));
        return list;
    }

    private YamlMap ReadMap(int depth)
    {
        var map = new YamlMap(Line);
        YamlTag.Check(_parser.Consume<MappingStart>(), "map", map.Line);
        List<(YamlNode Source, int Line)>? merged = null;
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var line = Line;
            var isMerge = _parser.Accept<Scalar>(out var first) && first is { Value: "<<", Style: ScalarStyle.Plain, Tag.IsEmpty: true };
            var key = ReadNode(depth + 1) as YamlScalar ?? throw new YamlFault("has a key that is not a single value", line);
            var value = ReadNode(depth + 1);
            if (isMerge)
                (merged ??= []).Add((value, line));
            else if (!map.TryAdd(new YamlField(key.Text, line, value)))
                throw new YamlFault($"has the key '{key.Text}' twice in one mapping", line);
        }
        foreach (var (source, line) in merged ?? [])
            Merge(map, source, line);
        return map;
    }

    // What the mapping says itself goes before what it takes from others; of those, the first goes before the next.
    private void Merge(YamlMap map, YamlNode source, int line)
    {
        foreach (var node in source is YamlList list ? list.Items : [source])
        {
            if (node is not YamlMap other)
                throw new YamlFault("merges ('<<') something that is no mapping", line);
            Unfold(other.Weight, line);
            foreach (var field in other.Fields)
                map.TryAdd(field);
        }
    }

    private YamlNode Unfold(AnchorAlias alias, int depth)
    {
        var line = (int)alias.Start.Line;
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
            throw new YamlFault($"refers to the anchor '{alias.Value}', which it does not have", line);
        if (node is null)
            throw new YamlFault($"has the alias '{alias.Value}' inside of what it stands for", line);
        if (depth + node.Height > MaxDepth)
            throw TooDeep();
        Unfold(node.Weight, line);
        return node;
    }

    private void Unfold(long weight, int line)
    {
        _unfolded += weight;
        if (_unfolded > MaxUnfolded)
            throw new YamlFault($"unfolds by its aliases to more than {MaxUnfolded} values and letters", line, "Write it without aliases.");
    }

    private YamlFault TooDeep() => new($"is nested deeper than {MaxDepth} levels", Line, "KFP's servers take no deeper nesting; make the value flatter.");

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return true;
        }
        return false;
    }

    private static YamlFault NotYaml(YamlException fault, string text)
    {
        var reason = (fault.InnerException?.Message ?? fault.Message).Trim().TrimEnd('.');
        var last = text.AsSpan().TrimEnd().Count('\n') + 1;
        return fault.End.Index >= text.Length
            ? new($"ends too early to be YAML ({reason})", Math.Min((int)fault.Start.Line, last), "The file may be cut off; write or copy it again.")
            : new($"is no YAML that can be read ({reason})", (int)fault.Start.Line);
    }
}
