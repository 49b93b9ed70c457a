using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kubeflow.Manifests;

/// <summary>A value that Kubernetes takes as a number or as a text, such as a port or an amount (<c>2</c>, <c>500m</c>, <c>4Gi</c>). It is written
/// back as it was given.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct IntOrString
{
    private readonly string? _text;

    /// <summary>A text.</summary>
    /// <param name="text">Such as <c>500m</c>.</param>
    public IntOrString(string text)
        : this(text, isNumber: false)
    {
    }

    /// <summary>A whole number.</summary>
    /// <param name="number">Such as 2.</param>
    public IntOrString(long number)
        : this(number.ToString(CultureInfo.InvariantCulture), isNumber: true)
    {
    }

    private IntOrString(string text, bool isNumber)
    {
        _text = text;
        IsNumber = isNumber;
    }

    /// <summary>Whether it is written as a number.</summary>
    public bool IsNumber { get; }

    /// <summary>Takes a text.</summary>
    /// <param name="text">Such as <c>500m</c>.</param>
    public static implicit operator IntOrString(string text) => new(text);

    /// <summary>Takes a whole number.</summary>
    /// <param name="number">Such as 2.</param>
    public static implicit operator IntOrString(long number) => new(number);

    /// <summary>Takes a text.</summary>
    /// <param name="text">Such as <c>500m</c>.</param>
    public static IntOrString FromString(string text) => new(text);

    /// <summary>Takes a whole number.</summary>
    /// <param name="number">Such as 2.</param>
    public static IntOrString FromInt64(long number) => new(number);

    /// <summary>The value as text.</summary>
    public override string ToString() => _text ?? "0";

    private sealed class Converter : JsonConverter<IntOrString>
    {
        public override IntOrString Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
                return new IntOrString(reader.GetString()!);
            using var number = JsonDocument.ParseValue(ref reader);
            return new IntOrString(number.RootElement.GetRawText(), isNumber: true);
        }

        public override void Write(Utf8JsonWriter writer, IntOrString value, JsonSerializerOptions options)
        {
            if (value.IsNumber)
                writer.WriteRawValue(value.ToString());
            else
                writer.WriteStringValue(value.ToString());
        }
    }
}
