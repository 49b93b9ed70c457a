using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.Remote.Http;

namespace Kubeflow.Remote.Objects;

/// <summary>Asks the server for its kinds.</summary>
internal static class Discovery
{
    /// <summary>The kind as the server has it.</summary>
    public static async Task<ResourceKind> FindAsync(ApiTransport transport, string apiVersion, string kind, CancellationToken cancellationToken)
    {
        var parts = apiVersion.Split('/');
        var (group, version) = parts.Length == 2 ? (parts[0], parts[1]) : ("", apiVersion);
        var target = new RequestTarget($"{(group.Length == 0 ? "api" : $"apis/{Uri.EscapeDataString(group)}")}/{Uri.EscapeDataString(version)}");
        var request = new ApiRequest("get", HttpMethod.Get, target, []);
        using var answer = await transport.TryAsync(new ApiCall(request, transport.Options.TimeProvider.GetTimestamp(), transport.Options.TotalTimeout), cancellationToken).ConfigureAwait(false);
        if (answer.Status == System.Net.HttpStatusCode.NotFound && !LoginPage.Is(answer))
            throw Unknown(apiVersion, kind);
        if (!answer.Succeeded || LoginPage.Is(answer))
            throw Refusal.Of(request, answer, transport.Access);
        var found = Resources(request, answer.Body).FirstOrDefault(r => (string?)r["kind"] == kind && (string?)r["name"] is { } name && !name.Contains('/', StringComparison.Ordinal));
        return found is null ? throw Unknown(apiVersion, kind) : new(group, version, kind, (string)found["name"]!, (bool?)found["namespaced"] ?? false);
    }

    private static IEnumerable<JsonObject> Resources(ApiRequest request, byte[] body)
    {
        try
        {
            return (JsonNode.Parse(body)?["resources"] as JsonArray ?? []).OfType<JsonObject>();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw UnreadableAnswer.Of(request, fault);
        }
    }

    private static ClusterException Unknown(string apiVersion, string kind) =>
        new(404, "NotFound", $"The cluster has no kind {kind} in {apiVersion}.",
            "Install what brings this kind (its CustomResourceDefinition), or ask 'kubectl api-resources' for the versions that are there.", kind);
}
