using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Kubeflow.Pipelines.Ir;

/// <summary>The form of a part of the document, read off its record: which fields it has, and what each holds.</summary>
internal sealed class IrShape
{
    private static readonly ConcurrentDictionary<Type, IrShape> Messages = new();

    private readonly Lazy<IrShape>? _element;

    private IrShape(IrKind kind, Lazy<IrShape>? element = null)
    {
        Kind = kind;
        _element = element;
    }

    public IrKind Kind { get; }

    /// <summary>The name of a message's record; empty for what is none.</summary>
    public string Record { get; private init; } = "";

    /// <summary>What a list or map holds.</summary>
    public IrShape Element => _element!.Value;

    /// <summary>The fields of a message by name; a field may be written in camelCase or, as protobuf allows, in snake_case.</summary>
    public IReadOnlyDictionary<string, IrField> Fields { get; private init; } = new Dictionary<string, IrField>();

    /// <summary>The fields of a message of which at most one may be there.</summary>
    public IReadOnlyList<string> OneOf { get; private init; } = [];

    /// <summary>The words of an enumeration, each at its number.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    public static IrShape OfMessage(Type record) => Messages.GetOrAdd(record, Make);

    private static IrShape Make(Type record)
    {
        var fields = new Dictionary<string, IrField>();
        foreach (var property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var camel = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var field = new IrField(camel, new Lazy<IrShape>(() => OfField(record, property)));
            fields[camel] = field;
            fields[JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)] = field;
        }
        return new(IrKind.Message) { Record = record.Name, Fields = fields, OneOf = IrProto.OneOf(record) };
    }

    private static IrShape OfField(Type record, PropertyInfo property) =>
        IrProto.WordsOf(record, property.Name) is { } words ? new(IrKind.Word) { Words = words }
        : IrProto.IsInt64(record, property.Name) ? new(IrKind.WholeText)
        : IrProto.IsDuration(record, property.Name) ? new(IrKind.Duration)
        : Of(property.PropertyType, IrProto.IsObject(record, property.Name));

    private static IrShape Of(Type type, bool isObject)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(JsonElement))
            return new(isObject ? IrKind.AnyObject : IrKind.Any);
        if (type == typeof(string))
            return new(IrKind.Text);
        if (type == typeof(bool))
            return new(IrKind.Boolean);
        if (type == typeof(int))
            return new(IrKind.Whole);
        if (type == typeof(double))
            return new(IrKind.Number);
        if (!type.IsGenericType)
            return OfMessage(type);
        var isList = type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        return new(isList ? IrKind.List : IrKind.Map, new Lazy<IrShape>(() => Of(type.GetGenericArguments()[^1], isObject)));
    }
}

/// <summary>A field of a message.</summary>
/// <param name="Name">Its name in camelCase.</param>
/// <param name="Lazily">What it holds; found when first asked for, since messages hold each other.</param>
internal sealed record IrField(string Name, Lazy<IrShape> Lazily)
{
    public IrShape Shape => Lazily.Value;
}
