using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What a pod asks for and this machine cannot give; each is told in the pod's events.</summary>
internal static class LocalLimits
{
    private static readonly (string Field, string What)[] OfPods =
    [
        ("nodeSelector", "there is one machine"), ("affinity", "there is one machine"), ("topologySpreadConstraints", "there is one machine"), ("hostPID", "processes are this machine's own"),
        ("runtimeClassName", "there is no container runtime"), ("imagePullSecrets", "no image is pulled"), ("hostAliases", "names are resolved as this machine does"),
        ("resourceClaims", "devices are not assigned"), ("schedulingGates", "nothing is scheduled"),
    ];

    private static readonly (string Field, string What)[] OfContainers =
    [
        ("livenessProbe", "probes are not run"), ("readinessProbe", "probes are not run"), ("startupProbe", "probes are not run"), ("lifecycle", "hooks are not run"),
        ("securityContext", "it runs as this user"), ("volumeDevices", "block devices are not mapped"),
    ];

    /// <summary>One sentence for each field that is not honoured.</summary>
    public static IEnumerable<string> Of(JsonObject pod)
    {
        var spec = pod["spec"]!.AsObject();
        foreach (var (field, what) in OfPods.Where(f => IsSet(spec[f.Field])))
            yield return $"spec.{field} has no effect here: {what}.";
        foreach (var container in (spec["initContainers"] as JsonArray ?? []).Concat(spec["containers"]!.AsArray()))
        {
            foreach (var (field, what) in OfContainers.Where(f => IsSet(container![f.Field])))
                yield return $"{field} of container {container!["name"]} has no effect here: {what}.";
            foreach (var limit in container!["resources"]?["limits"] as JsonObject ?? [])
                yield return $"The limit {limit.Key}={limit.Value} of container {container["name"]} is not enforced here: it may use all of this machine.";
        }
    }

    private static bool IsSet(JsonNode? value) => value switch
    {
        null => false,
        JsonObject map => map.Count > 0,
        JsonArray list => list.Count > 0,
        _ => value.ToString() is not ("" or "false"),
    };
}
