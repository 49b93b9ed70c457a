using System.Text.Json;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Whether a value in a document may stand for a parameter of a type.</summary>
internal static class ValueCheck
{
    /// <summary>Whether it is of the type, as KFP's driver judges: a text takes every value; a placeholder gets its type later.</summary>
    public static bool IsConstant(string? type, JsonElement value)
    {
        var wanted = ParameterTypes.FromKfp(type);
        return wanted == ParameterType.String || IsAbsent(value) || ParameterTypes.Holds(wanted, value)
            || (value.ValueKind == JsonValueKind.String && value.GetString()!.Contains("{{$", StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether it may be a default: of the type, or a text that says such a value. KFP's older components have their defaults as
    /// texts, and KFP hands them to the command as they are.
    /// </summary>
    public static bool IsDefault(string? type, JsonElement value)
    {
        var wanted = ParameterTypes.FromKfp(type);
        return IsAbsent(value) || ParameterTypes.Holds(wanted, value) || (value.ValueKind == JsonValueKind.String && Says(wanted, value.GetString()!));
    }

    private static bool IsAbsent(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    private static bool Says(ParameterType wanted, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(wanted == ParameterType.Boolean ? text.ToLowerInvariant() : text);
            return ParameterTypes.Holds(wanted, document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
