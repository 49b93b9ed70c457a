using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>JSON merge patch (RFC 7386): fields are set, null removes them, lists are replaced.</summary>
internal static class MergePatch
{
    /// <summary>Applies it to a copy.</summary>
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject fields)
            return patch?.DeepClone();
        var result = target is JsonObject ? target.DeepClone().AsObject() : [];
        foreach (var (name, value) in fields)
            if (value is null)
                result.Remove(name);
            else
                result[name] = Apply(result[name], value);
        return result;
    }
}
