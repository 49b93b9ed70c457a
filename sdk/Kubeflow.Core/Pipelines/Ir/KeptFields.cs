using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Fields that no record has, kept to be written back where they stood.</summary>
internal sealed record KeptFields(
    IReadOnlyList<(IReadOnlyList<string> Path, JsonNode? Value)> Spec, IReadOnlyList<(IReadOnlyList<string> Path, JsonNode? Value)> Platform)
{
    public static KeptFields None { get; } = new([], []);

    public JsonNode AddTo(JsonNode document, bool platform)
    {
        foreach (var (path, value) in platform ? Platform : Spec)
        {
            JsonNode? at = document;
            foreach (var key in path.Take(path.Count - 1))
                at = at switch
                {
                    JsonObject fields => fields[key] ?? fields[System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(key)] ?? (fields[key] = new JsonObject()),
                    JsonArray items => items[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)],
                    _ => null,
                };
            if (at is JsonObject owner)
                owner[path[^1]] = value?.DeepClone();
        }
        return document;
    }
}
