using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Bridge;

/// <summary>C# types in Python's words.</summary>
internal static class PythonTypes
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(string)] = "str", [typeof(char)] = "str", [typeof(bool)] = "bool", [typeof(double)] = "float", [typeof(float)] = "float", [typeof(decimal)] = "float",
        [typeof(int)] = "int", [typeof(long)] = "int", [typeof(short)] = "int", [typeof(byte)] = "int", [typeof(uint)] = "int", [typeof(ulong)] = "int",
        [typeof(void)] = "None", [typeof(object)] = "Any", [typeof(JsonElement)] = "Any", [typeof(JsonNode)] = "Any", [typeof(JsonObject)] = "Any", [typeof(JsonArray)] = "Any",
    };

    /// <summary>The type as a document has it: enums are words, records are dictionaries.</summary>
    public static string OfDocument(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Words.TryGetValue(type, out var word))
            return word;
        if (type == typeof(TimeSpan))
            return "float";
        if (type.IsEnum)
            return $"Literal[{string.Join(", ", Enum.GetNames(type).Select(n => $"\"{JsonNamingPolicy.CamelCase.ConvertName(n)}\""))}]";
        if (DictionaryOf(type) is { } value)
            return $"Dict[str, {OfDocument(value)}]";
        return ItemOf(type) is { } item ? $"List[{OfDocument(item)}]" : "Dict[str, Any]";
    }

    /// <summary>The type as a field of a Python class has it; paths, spans of time and words may be given as Python users would.</summary>
    public static string OfSpec(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(TimeSpan))
            return "Union[timedelta, float]";
        if (type.IsEnum)
            return $"Union[{type.Name}, str]";
        if (Words.TryGetValue(type, out var word))
            return word;
        if (DictionaryOf(type) is { } value)
            return $"Mapping[str, {OfSpec(value)}]";
        return ItemOf(type) is { } item ? $"Sequence[{OfSpec(item)}]" : type.Name;
    }

    /// <summary>Whether a document can hold the type: what only a program has, such as a clock or a function, it cannot.</summary>
    public static bool IsDocument(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(TimeSpan) || type.IsEnum || (Words.ContainsKey(type) && type != typeof(void) && type != typeof(object)))
            return true;
        return (DictionaryOf(type) ?? ItemOf(type)) is { } inner ? IsDocument(inner) : IsRecord(type);
    }

    /// <summary>The records and enums of this SDK in a type.</summary>
    public static IEnumerable<Type> PartsOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Words.ContainsKey(type))
            return [];
        if ((DictionaryOf(type) ?? ItemOf(type)) is { } inner)
            return PartsOf(inner);
        return IsRecord(type) || (type.IsEnum && IsOurs(type)) ? [type] : [];
    }

    /// <summary>The type as a .NET object has it; types that are not in the list of known ones are Any.</summary>
    public static string OfObject(Type type, IReadOnlySet<Type> known)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Words.TryGetValue(type, out var word))
            return word == "Any" ? "_Any" : word;
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (known.Contains(definition))
            return NameOf(definition);
        return ItemOf(type) is { } item && DictionaryOf(type) is null ? $"_Iterable[{OfObject(item, known)}]" : "_Any";
    }

    public static string NameOf(Type type) => type.Name.Split('`')[0];

    private static bool IsRecord(Type type) => IsOurs(type) && type.IsClass && !type.IsAbstract && type.GetMethod("<Clone>$") is not null;

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("Kubeflow", StringComparison.Ordinal) == true;

    private static Type? ItemOf(Type type) => type.IsArray ? type.GetElementType() : type.GetInterfaces().Append(type)
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>) && typeof(IEnumerable).IsAssignableFrom(type))?.GetGenericArguments()[0];

    private static Type? DictionaryOf(Type type) => type.GetInterfaces().Append(type)
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))?.GetGenericArguments()[1];
}
