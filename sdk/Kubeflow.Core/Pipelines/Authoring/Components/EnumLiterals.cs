using System.Text.Json;

namespace Kubeflow.Pipelines;

/// <summary>The allowed values of a parameter that is an enum in C#: its names.</summary>
internal static class EnumLiterals
{
    public static IReadOnlyList<JsonElement>? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? [.. Enum.GetNames(type).Select(name => Value.Json(name))] : null;
    }
}
