using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>What can be done with objects, and with their parts.</summary>
internal static class ResourceVerbs
{
    private static readonly string[] Object = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];
    private static readonly string[] Status = ["get", "patch", "update"];
    private static readonly string[] Log = ["get"];

    public static JsonArray OfObject() => List(Object);

    /// <summary>A kind's parts, and what can be done with them.</summary>
    public static IEnumerable<(string Part, JsonArray Verbs)> Parts(KindDefinition kind)
    {
        if (kind.Kind == ResourceKind.Pod)
            yield return ("log", List(Log));
        if (kind.HasStatus)
            yield return ("status", List(Status));
    }

    public static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);
}
