using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What <c>metadata.ownerReferences</c> must satisfy.</summary>
internal static class OwnerRules
{
    private static readonly string[] Needed = ["apiVersion", "kind", "name", "uid"];

    /// <summary>Adds what is wrong.</summary>
    public static void Check(JsonArray owners, List<FieldCause> causes)
    {
        var controllers = new List<string>();
        for (var i = 0; i < owners.Count; i++)
        {
            var owner = owners[i] as JsonObject ?? [];
            foreach (var field in Needed)
                if (owner[field] is JsonValue value && value.TryGetValue(out string? text) && text.Length == 0)
                    causes.Add(Causes.Invalid($"metadata.ownerReferences[{i}].{field}", text, $"{(field == "apiVersion" ? "version" : field)} must not be empty"));
            if (owner["controller"]?.GetValueKind() == JsonValueKind.True)
                controllers.Add($"{owner["kind"]}/{owner["name"]}");
        }
        if (controllers.Count > 1)
            causes.Add(Causes.Invalid(
                "metadata.ownerReferences", owners.DeepClone(),
                $"Only one reference can have Controller set to true. Found \"true\" in references for {controllers[0]} and {controllers[1]}"));
    }
}
