using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kubeflow.Manifests;

/// <summary>A moment as Kubernetes writes it (<c>2026-01-31T12:00:00Z</c>), to the second or to the microsecond. It is written back as it was read.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct KubernetesTime
{
    private readonly string? _text;

    /// <summary>A moment, to the second.</summary>
    /// <param name="value">The moment.</param>
    public KubernetesTime(DateTimeOffset value)
    {
        Value = new DateTimeOffset(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        _text = Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private KubernetesTime(DateTimeOffset value, string text)
    {
        Value = value;
        _text = text;
    }

    /// <summary>The moment, in UTC.</summary>
    public DateTimeOffset Value { get; }

    /// <summary>Takes a moment, to the second.</summary>
    /// <param name="value">The moment.</param>
    public static implicit operator KubernetesTime(DateTimeOffset value) => new(value);

    /// <summary>The moment.</summary>
    /// <param name="value">As Kubernetes writes it.</param>
    public static implicit operator DateTimeOffset(KubernetesTime value) => value.Value;

    /// <summary>Takes a moment, to the second.</summary>
    /// <param name="value">The moment.</param>
    public static KubernetesTime FromDateTimeOffset(DateTimeOffset value) => new(value);

    /// <summary>The moment, in UTC.</summary>
    public DateTimeOffset ToDateTimeOffset() => Value;

    /// <summary>The moment as Kubernetes writes it.</summary>
    public override string ToString() => _text ?? "";

    internal static bool IsTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out _);

    private sealed class Converter : JsonConverter<KubernetesTime>
    {
        public override KubernetesTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString()!;
            return new(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal), text);
        }

        public override void Write(Utf8JsonWriter writer, KubernetesTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
