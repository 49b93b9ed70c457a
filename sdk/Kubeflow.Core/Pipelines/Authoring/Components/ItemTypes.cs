using System.Text.Json;

namespace Kubeflow.Pipelines;

/// <summary>The type of a list's items, where the C# type or the items tell it.</summary>
internal static class ItemTypes
{
    public static ParameterType Of(Type list)
    {
        if (ParameterTypes.Of(list) != ParameterType.List)
            return ParameterType.Unknown;
        if (list.IsArray)
            return ParameterTypes.Of(list.GetElementType()!);
        var enumerable = list.GetInterfaces().Append(list)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return enumerable is null ? ParameterType.Unknown : ParameterTypes.Of(enumerable.GetGenericArguments()[0]);
    }

    /// <summary>The type that all items of a constant list have; whole and other numbers together are numbers.</summary>
    public static ParameterType OfAll(JsonElement list)
    {
        var types = list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(ParameterTypes.Of).Distinct().ToList() : [];
        return types.Count == 1 ? types[0]
            : types.Count == 2 && types.All(t => t is ParameterType.NumberInteger or ParameterType.NumberDouble) ? ParameterType.NumberDouble
            : ParameterType.Unknown;
    }
}
