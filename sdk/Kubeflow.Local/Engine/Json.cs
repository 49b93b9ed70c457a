using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines.Local;

/// <summary>JSON values of the engine.</summary>
internal static class Json
{
    public static JsonElement Null { get; } = JsonSerializer.SerializeToElement<object?>(null);

    public static JsonElement Of<T>(T value) => JsonSerializer.SerializeToElement(value);

    /// <summary>A list as one value.</summary>
    public static JsonElement ListOf(IEnumerable<JsonElement> items) =>
        JsonSerializer.SerializeToElement(new JsonArray([.. items.Select(i => JsonNode.Parse(i.GetRawText()))]));
}
