using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>The one way to write a value, with sorted fields, so that equal values are equal texts.</summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a value.</summary>
    public static string Write(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject fields => "{" + string.Join(',', fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{Quote(f.Key)}:{Write(f.Value)}")) + "}",
        JsonArray items => "[" + string.Join(',', items.Select(Write)) + "]",
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => Quote(node.GetValue<string>()),
            JsonValueKind.Number => Numbers.Text(node),
            _ => node.ToJsonString(),
        },
    };

    /// <summary>A text in quotes.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text, Plain);
}
