using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kubeflow.Pipelines.Execution;

/// <summary>Reads integers as KFP sends them: its numbers are doubles, and a whole one may arrive as 5.0 or 1e3.</summary>
internal sealed class WholeNumber<T> : JsonConverter<T> where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number) && decimal.Truncate(number) == number
            && number >= decimal.CreateChecked(T.MinValue) && number <= decimal.CreateChecked(T.MaxValue))
            return T.CreateChecked(number);
        throw new JsonException("It is no whole number in range.");
    }

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.TryParse(reader.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new JsonException("The key is no whole number in range.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(long.CreateChecked(value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
}
