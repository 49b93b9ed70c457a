using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>A column of <c>kubectl get</c>, computed.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Cell">Its value for an object, at a time.</param>
/// <param name="Priority">0 is always shown; more only with <c>-o wide</c>.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Description">What it tells.</param>
internal sealed record TableColumn(string Name, Func<JsonObject, DateTimeOffset, JsonNode?> Cell, int Priority = 0, string Type = "string", string Description = "")
{
    public static TableColumn ObjectName { get; } = new("Name", (o, _) => o["metadata"]!["name"]?.DeepClone(), Description: "Unique within a namespace.");

    public static TableColumn Age { get; } = new("Age", (o, now) => HumanTime.Since(o["metadata"]!["creationTimestamp"], now), Description: "Time since it was created.");
}
