namespace Kubeflow.Pipelines;

/// <summary>The type of a list's items, where the C# type tells it.</summary>
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
}
