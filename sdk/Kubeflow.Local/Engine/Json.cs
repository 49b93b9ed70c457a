using System.Text.Json.Nodes;
using System.Text.Json;
using Kubeflow.Pipelines.Execution;

namespace Kubeflow.Pipelines.Local;

/// <summary>JSON values of the engine. Options are always named: a program may have switched off what JSON does without.</summary>
internal static class Json
{
    public static JsonElement Null { get; } = JsonSerializer.SerializeToElement<object?>(null, StepValue.Options);

    public static JsonElement Of<T>(T value) => JsonSerializer.SerializeToElement(value, StepValue.Options);

    /// <summary>A list as one value.</summary>
    public static JsonElement ListOf(IEnumerable<JsonElement> items) =>
        Of(new JsonArray([.. items.Select(i => JsonNode.Parse(i.GetRawText()))]));
}
