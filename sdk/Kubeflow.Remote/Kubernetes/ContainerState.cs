using System.Text.Json.Nodes;
using Kubeflow.Clusters;
using Kubeflow.Remote.Http;

namespace Kubeflow.Remote.Objects;

/// <summary>What becomes of a container whose log is read.</summary>
/// <param name="There">Whether the pod is there.</param>
/// <param name="Ended">Whether the container has ended.</param>
/// <param name="Restarts">How often it was started again; null if that cannot be known.</param>
internal sealed record ContainerState(bool There, bool Ended, int? Restarts)
{
    private static readonly string[] Lists = ["containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses"];

    /// <summary>Asks the server; null if it does not tell (a role may allow logs and not pods).</summary>
    public static async Task<ContainerState?> FindAsync(ApiTransport transport, string @namespace, string pod, string? container, CancellationToken cancellationToken)
    {
        var request = new ApiRequest("get", HttpMethod.Get, RequestTarget.Of(ResourceKind.Pod, @namespace, pod), []);
        try
        {
            using var answer = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return JsonNode.Parse(answer.Body) is JsonObject found ? Of(found, container) : null;
        }
        catch (ClusterException fault) when (fault.StatusCode == 404)
        {
            return new(There: false, Ended: true, null);
        }
        catch (ClusterException fault) when (fault.StatusCode is 403 or 0 or >= 500)
        {
            return null;
        }
    }

    private static ContainerState Of(JsonObject pod, string? container)
    {
        var status = pod["status"] as JsonObject;
        var found = Statuses(status).FirstOrDefault(s => container is null || (string?)s["name"] == container);
        var podEnded = (string?)status?["phase"] is "Succeeded" or "Failed";
        if (found is null)
            return new(There: true, podEnded, null);
        var state = found["state"] as JsonObject;
        // Waiting after an end is the pause before a restart.
        var ended = podEnded || state?["terminated"] is JsonObject || state?["waiting"] is JsonObject && (found["lastState"] as JsonObject)?["terminated"] is JsonObject;
        return new(There: true, ended, (int?)found["restartCount"]);
    }

    private static IEnumerable<JsonObject> Statuses(JsonObject? status) =>
        Lists.SelectMany(list => status?[list] as JsonArray ?? []).OfType<JsonObject>();
}
