using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kubeflow.Bridge;

/// <summary>Spans of time travel as seconds.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // What no span can hold is the longest: whoever takes the value says what is too long.
        var seconds = reader.GetDouble();
        return Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : seconds < 0 ? TimeSpan.MinValue : TimeSpan.MaxValue;
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue(value.TotalSeconds);
}
