using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Kubeflow.Manifests;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Records of the document to JSON and back: camelCase, absent fields left out, numbers of values written as the doubles
/// they are in protobuf (<c>5.0</c>).</summary>
internal static class IrJson
{
    /// <summary>How deep a document may be nested; more than <see cref="YamlDocuments.MaxDepth"/>, so that what was read can be written.</summary>
    public const int MaxDepth = YamlDocuments.MaxDepth + 28;

    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = MaxDepth,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SkipUndefined } },
        Converters = { new ProtobufDouble(), new ProtobufValue() },
    };

    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static JsonNode Write<T>(T part) => JsonSerializer.SerializeToNode(part, Options)!;

    public static JsonDocument WriteDocument<T>(T part) => JsonSerializer.SerializeToDocument(part, Options);

    private static void SkipUndefined(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.PropertyType == typeof(JsonElement)))
            property.ShouldSerialize = (_, value) => value is JsonElement { ValueKind: not JsonValueKind.Undefined };
    }

    private sealed class ProtobufDouble : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
            writer.WriteRawValue(PythonJson.Double(value));
    }

    private sealed class ProtobufValue : JsonConverter<JsonElement>
    {
        public override JsonElement Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

        public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    writer.WriteStartObject();
                    foreach (var field in value.EnumerateObject())
                    {
                        writer.WritePropertyName(field.Name);
                        Write(writer, field.Value, options);
                    }
                    writer.WriteEndObject();
                    break;
                case JsonValueKind.Array:
                    writer.WriteStartArray();
                    foreach (var item in value.EnumerateArray())
                        Write(writer, item, options);
                    writer.WriteEndArray();
                    break;
                case JsonValueKind.Number:
                    writer.WriteRawValue(PythonJson.Double(value.GetDouble()));
                    break;
                default:
                    value.WriteTo(writer);
                    break;
            }
        }
    }
}
