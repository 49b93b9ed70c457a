using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What is completed and checked of a pod.</summary>
internal static class PodAdmission
{
    private static readonly string[] Lists = ["initContainers", "containers"];
    private static readonly string[] Changeable = ["activeDeadlineSeconds", "tolerations", "terminationGracePeriodSeconds", "nodeName", "schedulingGates"];

    public static IEnumerable<FieldCause> Admit(Admission admission)
    {
        if (admission.Document["spec"] is not JsonObject spec)
            return [new("FieldValueRequired", "spec", "Required value")];
        var causes = Check(spec, "spec").ToList();
        if (causes.Count > 0)
            return causes;
        Complete(spec, "Always");
        if (admission.Before is null)
            admission.Document["status"] = new JsonObject { ["phase"] = "Pending" };
        else if (admission.Subresource is null && !JsonNode.DeepEquals(Fixed(spec), Fixed(admission.Before["spec"]!.AsObject())))
            return [new("FieldValueForbidden", "spec", "Forbidden: pod updates may not change fields other than `spec.containers[*].image`, `spec.initContainers[*].image`, `spec.activeDeadlineSeconds`, `spec.tolerations` (only additions to existing tolerations), `spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)")];
        return [];
    }

    /// <summary>What is wrong with a pod's spec, or that of a template.</summary>
    public static IEnumerable<FieldCause> Check(JsonObject spec, string path)
    {
        if (spec["containers"] is not JsonArray { Count: > 0 })
            yield return new("FieldValueRequired", $"{path}.containers", "Required value");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (list, container, i) in Containers(spec))
        {
            var at = $"{path}.{list}[{i}]";
            if (container is not JsonObject one)
                yield return new("FieldValueTypeInvalid", at, "Invalid value: must be an object");
            else if (one["name"]?.ToString() is not { Length: > 0 } name)
                yield return new("FieldValueRequired", $"{at}.name", "Required value");
            else if (!names.Add(name))
                yield return new("FieldValueDuplicate", $"{at}.name", $"Duplicate value: \"{name}\"");
            else if (one["volumeMounts"] is JsonArray mounts)
                foreach (var mount in mounts.Where(m => !Volumes(spec).Contains(m?["name"]?.ToString())))
                    yield return new("FieldValueNotFound", $"{at}.volumeMounts[{mounts.IndexOf(mount)}].name", $"Not found: \"{mount?["name"]}\"");
        }
    }

    /// <summary>Fills in Kubernetes' defaults.</summary>
    public static void Complete(JsonObject spec, string restartPolicy)
    {
        spec["restartPolicy"] ??= restartPolicy;
        spec["terminationGracePeriodSeconds"] ??= 30;
        spec["dnsPolicy"] ??= "ClusterFirst";
        spec["schedulerName"] ??= "default-scheduler";
        spec["securityContext"] ??= new JsonObject();
        foreach (var (_, container, _) in Containers(spec))
        {
            var one = container!.AsObject();
            one["imagePullPolicy"] ??= one["image"]?.ToString() is { } image && (image.EndsWith(":latest", StringComparison.Ordinal) || !image.Contains(':')) ? "Always" : "IfNotPresent";
            one["resources"] ??= new JsonObject();
            one["terminationMessagePath"] ??= "/dev/termination-log";
            one["terminationMessagePolicy"] ??= "File";
        }
    }

    private static IEnumerable<(string List, JsonNode? Container, int Index)> Containers(JsonObject spec) =>
        Lists.SelectMany(list => spec[list] is JsonArray items ? items.Select((c, i) => (list, c, i)) : []);

    private static HashSet<string?> Volumes(JsonObject spec) => spec["volumes"] is JsonArray volumes ? [.. volumes.Select(v => v?["name"]?.ToString())] : [];

    private static JsonObject Fixed(JsonObject spec)
    {
        var copy = spec.DeepClone().AsObject();
        foreach (var field in Changeable)
            copy.Remove(field);
        foreach (var (_, container, _) in Containers(copy))
            (container as JsonObject)?.Remove("image");
        return copy;
    }
}
