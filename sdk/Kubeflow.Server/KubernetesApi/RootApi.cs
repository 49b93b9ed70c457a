using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;
using Microsoft.AspNetCore.Http;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>What is asked of the server itself: its version, what it serves, and in which form.</summary>
internal static class RootApi
{
    public static Task AnswerAsync(HttpContext context, ServedCluster served, IReadOnlyList<string> parts)
    {
        if (context.Request.Method is not ("GET" or "HEAD"))
            throw Refusal.Of(405, "MethodNotAllowed", "the server does not allow this method on the requested resource", "");
        var kinds = served.Kinds.All;
        return parts switch
        {
            ["version"] => Answer.WriteAsync(context, ServerVersion.Document()),
            ["api"] or ["apis"] when Negotiation.Discovery(context.Request) is { } version =>
                Answer.WriteAsync(context, AggregatedDiscovery.Of(kinds, parts[0] == "api", version), type: AggregatedDiscovery.MediaType(version)),
            ["api"] => Answer.WriteAsync(context, GroupDiscovery.CoreVersions()),
            ["apis"] => Answer.WriteAsync(context, GroupDiscovery.Groups(kinds)),
            ["apis", var group] when GroupDiscovery.Group(kinds, group) is { } found => Answer.WriteAsync(context, found),
            ["api", var version] when GroupDiscovery.Resources(kinds, "", version) is { } found => Answer.WriteAsync(context, found),
            ["apis", var group, var version] when GroupDiscovery.Resources(kinds, group, version) is { } found => Answer.WriteAsync(context, found),
            ["openapi", "v3"] => Answer.WriteAsync(context, served.OpenApi.Index()),
            ["openapi", "v3", "api", var version] when served.OpenApi.Document("", version) is { } found => Answer.WriteAsync(context, found),
            ["openapi", "v3", "apis", var group, var version] when served.OpenApi.Document(group, version) is { } found => Answer.WriteAsync(context, found),
            [] => Answer.WriteAsync(context, new JsonObject { ["paths"] = new JsonArray("/api", "/apis", "/healthz", "/livez", "/openapi/v3", "/readyz", "/version") }),
            _ => throw Unknown(),
        };
    }

    public static ClusterException Unknown() => Refusal.Of(404, "NotFound", "the server could not find the requested resource", "");
}
