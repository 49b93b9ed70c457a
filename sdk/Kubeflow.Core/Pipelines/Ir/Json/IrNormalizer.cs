using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kubeflow.Manifests;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Checks a document against the form of its record and writes it in the one spelling that is then read: every unknown
/// field and every value of the wrong kind is reported with its place.</summary>
internal sealed class IrNormalizer : IDisposable
{
    private readonly FaultList _faults;
    private readonly string _file;
    private readonly bool _keepUnknown;
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly Utf8JsonWriter _writer;
    private readonly List<string> _path;

    public IrNormalizer(string file, bool keepUnknown, FaultList faults, IEnumerable<string>? path = null)
    {
        _path = [.. path ?? []];
        _file = file;
        _keepUnknown = keepUnknown;
        _faults = faults;
        _writer = new Utf8JsonWriter(_json, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Fields that no record has, with their paths; filled only when they are to be kept.</summary>
    public List<KeptField> Unknown { get; } = [];

    /// <summary>The document as JSON in camelCase; to be read only when there are no faults.</summary>
    public ReadOnlySpan<byte> Normalize(YamlNode node, IrShape shape)
    {
        Write(node, node.Line, shape);
        _writer.Flush();
        return _json.WrittenSpan;
    }

    public void Dispose() => _writer.Dispose();

    private void Write(YamlNode node, int line, IrShape shape)
    {
        var written = (shape.Kind, node) switch
        {
            (IrKind.Message, YamlMap map) => Message(map, line, shape),
            (IrKind.Map, YamlMap map) => Map(map, shape.Element),
            (IrKind.List, YamlList list) => List(list, shape.Element),
            (IrKind.AnyObject, YamlMap) or (IrKind.Any, _) => Any(node, line, shape),
            (_, YamlScalar scalar) => IrScalar.TryWrite(_writer, scalar, shape),
            _ => false,
        };
        if (!written && !_faults.IsFull)
            _faults.Add(shape.Kind == IrKind.Word && node is YamlScalar word
                ? WrongWord.Of(Path, word.Text, shape.Words, At(line))
                : WrongKind.Of(Path, shape.Kind, node, At(line)));
    }

    private bool Message(YamlMap map, int ownLine, IrShape shape)
    {
        _writer.WriteStartObject();
        HashSet<string>? seen = null;
        foreach (var (name, line, value) in map.Fields)
        {
            if (!shape.Fields.TryGetValue(name, out var field))
            {
                Strange(name, line, value, shape);
                continue;
            }
            _path.Add(field.Name);
            if (!(seen ??= []).Add(field.Name))
                _faults.Add(GivenInTwoWays.Spelling(Path, At(line)));
            else if (!IsAbsent(value, field.Shape))
            {
                _writer.WritePropertyName(field.Name);
                Write(value, line, field.Shape);
            }
            _path.RemoveAt(_path.Count - 1);
        }
        _writer.WriteEndObject();
        if (shape.OneOf.Count > 0 && seen is not null)
            CheckOneOf(map, ownLine, shape, seen);
        return true;
    }

    // As in protobuf's JSON, null stands for absent, except for a value, where it is a value.
    private static bool IsAbsent(YamlNode value, IrShape shape) =>
        value is YamlScalar { Kind: YamlScalarKind.Null } && shape.Kind != IrKind.Any;

    private void Strange(string name, int line, YamlNode value, IrShape shape)
    {
        _path.Add(name);
        if (_keepUnknown)
            Unknown.Add(new KeptField([.. _path], KeptValue(value, line)));
        else if (!_faults.IsFull)
            _faults.Add(UnknownField.Of(name, Path, shape.Fields.Values.Select(f => f.Name).Distinct(), At(line)));
        _path.RemoveAt(_path.Count - 1);
    }

    private JsonElement KeptValue(YamlNode value, int line)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        IrScalar.WriteAny(writer, value, line, NotFinite);
        writer.Flush();
        var reader = new Utf8JsonReader(json.WrittenSpan, new JsonReaderOptions { MaxDepth = IrJson.MaxDepth });
        return JsonElement.ParseValue(ref reader);
    }

    private void CheckOneOf(YamlMap map, int line, IrShape shape, HashSet<string> seen)
    {
        var given = shape.OneOf.Where(name => seen.Contains(name)
            && map.Fields.Any(f => shape.Fields.GetValueOrDefault(f.Name)?.Name == name && !IsAbsent(f.Value, shape.Fields[name].Shape))).ToList();
        if (given.Count > 1)
            _faults.Add(GivenInTwoWays.OneOf(Path, given, At(line)));
    }

    private bool Map(YamlMap map, IrShape element)
    {
        _writer.WriteStartObject();
        foreach (var (name, line, value) in map.Fields)
        {
            _path.Add(name);
            _writer.WritePropertyName(name);
            Write(value, line, element);
            _path.RemoveAt(_path.Count - 1);
        }
        _writer.WriteEndObject();
        return true;
    }

    private bool List(YamlList list, IrShape element)
    {
        _writer.WriteStartArray();
        for (var i = 0; i < list.Items.Count; i++)
        {
            _path.Add(i.ToString(CultureInfo.InvariantCulture));
            Write(list.Items[i], list.Items[i].Line, element);
            _path.RemoveAt(_path.Count - 1);
        }
        _writer.WriteEndArray();
        return true;
    }

    private bool Any(YamlNode node, int line, IrShape shape)
    {
        // Kept as it stands, and all the same no place for slips of the pen: KFP's servers ignore what they do not know there.
        if (shape.Kind == IrKind.AnyObject && !_keepUnknown && _path is ["platforms", "kubernetes", "deploymentSpec", "executors", _])
        {
            using var check = new IrNormalizer(_file, keepUnknown: false, _faults, _path);
            check.Normalize(node, IrShape.OfMessage(typeof(KubernetesExecutorConfig)));
        }
        IrScalar.WriteAny(_writer, node, line, NotFinite);
        return true;
    }

    private void NotFinite(YamlNode node, int line)
    {
        if (!_faults.IsFull)
            _faults.Add(WrongKind.NotFinite(Path, node, At(line)));
    }

    private string Path => string.Join('.', _path);

    private SourceLocation At(int line) => new(_file, line);
}
