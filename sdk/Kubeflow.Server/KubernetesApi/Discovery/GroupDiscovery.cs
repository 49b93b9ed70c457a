using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>What is served, asked for group by group: the older form.</summary>
internal static class GroupDiscovery
{
    public static JsonObject CoreVersions() => new() { ["kind"] = "APIVersions", ["versions"] = new JsonArray("v1"), ["serverAddressByClientCIDRs"] = new JsonArray() };

    public static JsonObject Groups(IReadOnlyList<KindDefinition> kinds) => new()
    {
        ["kind"] = "APIGroupList",
        ["apiVersion"] = "v1",
        ["groups"] = new JsonArray([.. GroupVersions.Groups(kinds).Select(g => (JsonNode)Entry(g, GroupVersions.Of(kinds, g)))]),
    };

    /// <summary>One group; null if there is none of that name.</summary>
    public static JsonObject? Group(IReadOnlyList<KindDefinition> kinds, string group)
    {
        var versions = GroupVersions.Of(kinds, group);
        if (versions.Count == 0)
            return null;
        var entry = Entry(group, versions);
        entry["kind"] = "APIGroup";
        entry["apiVersion"] = "v1";
        return entry;
    }

    /// <summary>The kinds of a group's version; null if there is none.</summary>
    public static JsonObject? Resources(IReadOnlyList<KindDefinition> kinds, string group, string version)
    {
        var found = kinds.Where(k => k.Kind.Group == group && k.Kind.Version == version).ToList();
        return found.Count == 0 ? null : new()
        {
            ["kind"] = "APIResourceList",
            ["apiVersion"] = "v1",
            ["groupVersion"] = found[0].Kind.ApiVersion,
            ["resources"] = new JsonArray([.. found.SelectMany(Resources)]),
        };
    }

    private static JsonObject Entry(string group, IReadOnlyList<string> versions) => new()
    {
        ["name"] = group,
        ["versions"] = new JsonArray([.. versions.Select(v => (JsonNode)Version(group, v))]),
        ["preferredVersion"] = Version(group, versions[0]),
    };

    private static JsonObject Version(string group, string version) => new() { ["groupVersion"] = $"{group}/{version}", ["version"] = version };

    private static IEnumerable<JsonNode> Resources(KindDefinition kind)
    {
        var resource = Resource(kind, kind.Kind.Plural, kind.Singular, ResourceVerbs.OfObject());
        if (kind.ShortNames.Count > 0)
            resource["shortNames"] = ResourceVerbs.List(kind.ShortNames);
        if (kind.Categories.Count > 0)
            resource["categories"] = ResourceVerbs.List(kind.Categories);
        yield return resource;
        foreach (var (part, verbs) in ResourceVerbs.Parts(kind))
            yield return Resource(kind, $"{kind.Kind.Plural}/{part}", "", verbs);
    }

    private static JsonObject Resource(KindDefinition kind, string name, string singular, JsonArray verbs) => new()
    {
        ["name"] = name, ["singularName"] = singular, ["namespaced"] = kind.Kind.Namespaced, ["kind"] = kind.Kind.Kind, ["verbs"] = verbs,
    };
}
