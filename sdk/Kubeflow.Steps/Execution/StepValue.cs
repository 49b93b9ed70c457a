using System.Text.Json.Serialization.Metadata;
using System.Text.Json.Serialization;
using System.Text.Json;

namespace Kubeflow.Pipelines.Execution;

/// <summary>Parameter values between a step's method and JSON. Whole numbers stay whole, names of the user are never re-cased.</summary>
public static class StepValue
{
    /// <summary>How values of a step's own types are read and written: enums by name, fields in any case.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        // Named, since a program built for AOT (every file-based program is) switches off what JSON does without it.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        PropertyNameCaseInsensitive = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The type wanted.</typeparam>
    /// <param name="name">The input, for the message.</param>
    /// <param name="value">The JSON value.</param>
    /// <exception cref="StepException">The value is of another type.</exception>
    public static T Read<T>(string name, JsonElement value)
    {
        try
        {
            return Whole<T>(value).Deserialize<T>(Options)!;
        }
        catch (JsonException fault)
        {
            throw new StepException($"Input '{name}' wants {typeof(T).Name}, got {Shown(value)}.", fault);
        }
    }

    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The output, for the message.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="StepException">JSON cannot hold the value, such as an infinite number.</exception>
    public static JsonElement Write<T>(string name, T value)
    {
        try
        {
            return JsonSerializer.SerializeToElement(value, Options);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException or JsonException)
        {
            throw new StepException($"Output '{name}' cannot be written as JSON: {fault.Message}", fault);
        }
    }

    // KFP's values are doubles: an integer may arrive as 5.0.
    private static JsonElement Whole<T>(JsonElement value)
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        var wantsWhole = type == typeof(int) || type == typeof(long);
        return wantsWhole && value.ValueKind == JsonValueKind.Number && !value.TryGetInt64(out _) && value.TryGetDecimal(out var number)
            && decimal.Truncate(number) == number && decimal.Abs(number) <= long.MaxValue
            ? JsonSerializer.SerializeToElement((long)number, Options)
            : value;
    }

    private static string Shown(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 80 ? text : text[..77] + "...";
    }
}
