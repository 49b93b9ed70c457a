using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Kubeflow.Pipelines.Ir;

/// <summary>The form of a part of the document, read off its record: which fields it has, and what each holds.</summary>
internal sealed class IrShape
{
    private static readonly ConcurrentDictionary<Type, IrShape> Known = new();

    private IrShape(IrKind kind, Type type, Type? element = null)
    {
        Kind = kind;
        Element = element is null ? null : new Lazy<IrShape>(() => Of(element));
        Fields = kind == IrKind.Message ? FieldsOf(type) : [];
    }

    public IrKind Kind { get; }

    /// <summary>What a list or map holds.</summary>
    public Lazy<IrShape>? Element { get; }

    /// <summary>The fields of a message by name; a field may be written in camelCase or, as protobuf allows, in snake_case.</summary>
    public IReadOnlyDictionary<string, (string Name, Lazy<IrShape> Shape)> Fields { get; }

    public static IrShape Of(Type type) => Known.GetOrAdd(type, Make);

    private static IrShape Make(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return new(IrKind.Text, type);
        if (type == typeof(bool))
            return new(IrKind.Boolean, type);
        if (type == typeof(int))
            return new(IrKind.Whole, type);
        if (type == typeof(double))
            return new(IrKind.Number, type);
        if (type == typeof(JsonElement))
            return new(IrKind.Any, type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return new(IrKind.List, type, type.GetGenericArguments()[0]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return new(IrKind.Map, type, type.GetGenericArguments()[1]);
        return new(IrKind.Message, type);
    }

    private static Dictionary<string, (string, Lazy<IrShape>)> FieldsOf(Type type)
    {
        var fields = new Dictionary<string, (string, Lazy<IrShape>)>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var camel = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var field = (camel, new Lazy<IrShape>(() => Of(property.PropertyType)));
            fields[camel] = field;
            fields[JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)] = field;
        }
        return fields;
    }
}

/// <summary>What a part of the document holds.</summary>
internal enum IrKind
{
    Message,
    Map,
    List,
    Text,
    Boolean,
    Whole,
    Number,
    Any,
}
