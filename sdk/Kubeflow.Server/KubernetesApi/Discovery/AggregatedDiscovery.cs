using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Everything that is served, in one answer.</summary>
internal static class AggregatedDiscovery
{
    public static string MediaType(string version) => $"application/json;g=apidiscovery.k8s.io;v={version};as=APIGroupDiscoveryList";

    /// <param name="kinds">The kinds.</param>
    /// <param name="isCore">Whether the core group is asked for, or all others.</param>
    /// <param name="version">The version of the answer's own form.</param>
    public static JsonObject Of(IReadOnlyList<KindDefinition> kinds, bool isCore, string version) => new()
    {
        ["kind"] = "APIGroupDiscoveryList",
        ["apiVersion"] = $"apidiscovery.k8s.io/{version}",
        ["metadata"] = new JsonObject(),
        ["items"] = new JsonArray([.. (isCore ? [""] : GroupVersions.Groups(kinds)).Select(g => (JsonNode)Group(kinds, g))]),
    };

    private static JsonObject Group(IReadOnlyList<KindDefinition> kinds, string group) => new()
    {
        ["metadata"] = group.Length == 0 ? [] : new JsonObject { ["name"] = group },
        ["versions"] = new JsonArray([.. GroupVersions.Of(kinds, group).Select(v => (JsonNode)new JsonObject
        {
            ["version"] = v,
            ["freshness"] = "Current",
            ["resources"] = new JsonArray([.. kinds.Where(k => k.Kind.Group == group && k.Kind.Version == v).Select(k => (JsonNode)Resource(k))]),
        })]),
    };

    private static JsonObject Resource(KindDefinition kind)
    {
        var resource = new JsonObject
        {
            ["resource"] = kind.Kind.Plural,
            ["responseKind"] = Kind(kind),
            ["scope"] = kind.Kind.Namespaced ? "Namespaced" : "Cluster",
            ["singularResource"] = kind.Singular,
            ["verbs"] = ResourceVerbs.OfObject(),
        };
        if (kind.ShortNames.Count > 0)
            resource["shortNames"] = ResourceVerbs.List(kind.ShortNames);
        if (kind.Categories.Count > 0)
            resource["categories"] = ResourceVerbs.List(kind.Categories);
        var parts = ResourceVerbs.Parts(kind).Select(p => (JsonNode)new JsonObject { ["subresource"] = p.Part, ["responseKind"] = Kind(kind), ["verbs"] = p.Verbs }).ToArray();
        if (parts.Length > 0)
            resource["subresources"] = new JsonArray(parts);
        return resource;
    }

    private static JsonObject Kind(KindDefinition kind) => new() { ["group"] = kind.Kind.Group, ["version"] = kind.Kind.Version, ["kind"] = kind.Kind.Kind };
}
