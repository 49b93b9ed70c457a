using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines;

/// <summary>From C# types to KFP's parameter types, and from those to the document's words.</summary>
internal static class ParameterTypes
{
    private static readonly (ParameterType Type, string Kfp)[] Words =
    [
        (ParameterType.NumberDouble, "NUMBER_DOUBLE"), (ParameterType.NumberInteger, "NUMBER_INTEGER"), (ParameterType.String, "STRING"),
        (ParameterType.Boolean, "BOOLEAN"), (ParameterType.List, "LIST"), (ParameterType.Struct, "STRUCT"),
        (ParameterType.TaskFinalStatus, "TASK_FINAL_STATUS"), (ParameterType.TaskConfig, "TASK_CONFIG"),
    ];

    // What JSON holds as one value; texts include what System.Text.Json writes as a text.
    private static readonly Dictionary<Type, ParameterType> Scalars = new (ParameterType Type, Type[] Of)[]
    {
        (ParameterType.NumberInteger, [typeof(int), typeof(long), typeof(short), typeof(byte), typeof(sbyte), typeof(ushort), typeof(uint), typeof(ulong)]),
        (ParameterType.NumberDouble, [typeof(double), typeof(float), typeof(decimal), typeof(Half)]),
        (ParameterType.Boolean, [typeof(bool)]),
        (ParameterType.String, [
            typeof(string), typeof(char), typeof(Guid), typeof(Uri), typeof(byte[]),
            typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan)]),
    }.SelectMany(group => group.Of, (group, type) => (group.Type, Of: type)).ToDictionary(p => p.Of, p => p.Type);

    /// <summary>The word in the document; what is not known travels as text.</summary>
    public static string ToKfp(this ParameterType type) =>
        type == ParameterType.Unknown ? "STRING" : Words.First(w => w.Type == type).Kfp;

    /// <summary>The type of a document's word; Unknown for words of other versions.</summary>
    public static ParameterType FromKfp(string? word) => Words.FirstOrDefault(w => w.Kfp == word).Type;

    /// <summary>The KFP type of a C# type.</summary>
    public static ParameterType Of<T>() => Of(typeof(T));

    /// <summary>The KFP type of a C# type: numbers, text, booleans, lists; all else is an object.</summary>
    public static ParameterType Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return ParameterType.String;
        if (Scalars.TryGetValue(type, out var scalar))
            return scalar;
        if (type == typeof(PipelineTaskFinalStatus))
            return ParameterType.TaskFinalStatus;
        if (type == typeof(JsonElement) || type == typeof(JsonNode) || type == typeof(JsonValue) || type == typeof(object))
            return ParameterType.Unknown;
        if (type == typeof(JsonArray) || (typeof(IEnumerable).IsAssignableFrom(type) && !IsDictionary(type)))
            return ParameterType.List;
        return ParameterType.Struct;
    }

    /// <summary>The KFP type of a JSON value.</summary>
    public static ParameterType Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ParameterType.String,
        JsonValueKind.True or JsonValueKind.False => ParameterType.Boolean,
        JsonValueKind.Array => ParameterType.List,
        JsonValueKind.Object => ParameterType.Struct,
        JsonValueKind.Number => value.TryGetInt64(out _) ? ParameterType.NumberInteger : ParameterType.NumberDouble,
        _ => ParameterType.Unknown,
    };

    /// <summary>Whether a value of one type may be given where another is asked for. A whole number is a number, a final status an object.</summary>
    public static bool Fits(ParameterType given, ParameterType wanted) =>
        given == wanted || given == ParameterType.Unknown || wanted == ParameterType.Unknown ||
        (given == ParameterType.NumberInteger && wanted == ParameterType.NumberDouble) ||
        (given == ParameterType.TaskFinalStatus && wanted == ParameterType.Struct);

    /// <summary>Whether a JSON value is of a type, as KFP's server judges: a number is whole or not as it is used.</summary>
    public static bool Holds(ParameterType type, JsonElement value) => type switch
    {
        ParameterType.String => value.ValueKind == JsonValueKind.String,
        ParameterType.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        ParameterType.List => value.ValueKind == JsonValueKind.Array,
        ParameterType.NumberDouble => value.ValueKind == JsonValueKind.Number,
        ParameterType.NumberInteger => value.ValueKind == JsonValueKind.Number && Math.Truncate(value.GetDouble()).Equals(value.GetDouble()),
        ParameterType.Struct or ParameterType.TaskFinalStatus or ParameterType.TaskConfig => value.ValueKind == JsonValueKind.Object,
        _ => true,
    };

    private static bool IsDictionary(Type type) =>
        type == typeof(JsonObject) || typeof(IDictionary).IsAssignableFrom(type) ||
        type.GetInterfaces().Append(type).Any(i => i.IsGenericType &&
            (i.GetGenericTypeDefinition() == typeof(IDictionary<,>) || i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)));
}
