using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

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
        Converters = { new JsonStringEnumConverter(), new WholeNumber<int>(), new WholeNumber<long>(), new FinalStatusJson() },
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
            return value.Deserialize<T>(Options)!;
        }
        catch (JsonException fault)
        {
            var place = fault.Path is null or "$" ? "" : $" at {fault.Path}";
            throw new StepException($"Input '{name}' wants {Wanted(typeof(T))}, got {Shown(value)}{place}.", fault);
        }
        catch (Exception fault) when (fault is NotSupportedException or InvalidOperationException)
        {
            throw new StepException($"Input '{name}' cannot be read as {typeof(T).Name}: {fault.Message}", fault);
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
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException or InvalidOperationException or JsonException)
        {
            throw new StepException($"Output '{name}' cannot be written as JSON: {fault.Message}", fault);
        }
    }

    private static string Wanted(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return "one of " + string.Join(", ", Enum.GetNames(type));
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Int32 or TypeCode.Int64 => "a whole number",
            TypeCode.Single or TypeCode.Double => "a number",
            TypeCode.String => "text",
            TypeCode.Boolean => "true or false",
            _ when typeof(System.Collections.IEnumerable).IsAssignableFrom(type) => "a list or dictionary of its type",
            _ => type.Name,
        };
    }

    private static string Shown(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 80 ? text : text[..77] + "...";
    }
}
