using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Values of documents as expressions see them: by their schema's type, not by how they were written.</summary>
internal static class CelValue
{
    /// <summary>The value of a node.</summary>
    public static object? Of(JsonNode? node, SchemaNode? schema) => node switch
    {
        null => null,
        JsonObject fields => new CelObject(fields, schema ?? WellKnownFields.Anything),
        JsonArray items => new CelList(items, schema ?? WellKnownFields.Anything),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => Text(node.GetValue<string>(), schema?.Checks?.Format),
            JsonValueKind.Number => schema?.Type != "number" && Numbers.TryWhole(node, out var whole) ? (object)whole : Numbers.Of(node),
            JsonValueKind.True => true,
            _ => false,
        },
    };

    /// <summary>CEL's name of a value's type.</summary>
    public static string TypeName(object? value) => value switch
    {
        null => "null_type",
        bool => "bool",
        long => "int",
        ulong => "uint",
        double => "double",
        string => "string",
        byte[] => "bytes",
        TimeSpan => "google.protobuf.Duration",
        DateTimeOffset => "google.protobuf.Timestamp",
        ICelMap => "map",
        IReadOnlyList<object?> => "list",
        CelOptional => "optional_type",
        CelQuantity => "kubernetes.Quantity",
        Uri => "kubernetes.URL",
        CelType => "type",
        _ => value.GetType().Name,
    };

    private static object Text(string text, string? format) => format switch
    {
        "date-time" or "date" when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        "duration" when CelDuration.TryParse(text, out var span) => span,
        "byte" when Bytes(text) is { } bytes => bytes,
        _ => text,
    };

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? bytes[..count] : null;
    }
}

/// <summary>A type as a value.</summary>
/// <param name="Name">CEL's name.</param>
internal sealed record CelType(string Name);
