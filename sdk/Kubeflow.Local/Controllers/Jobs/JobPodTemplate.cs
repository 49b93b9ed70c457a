using System.Globalization;
using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>A job's pod, made from its template.</summary>
internal static class JobPodTemplate
{
    private const string Variable = "JOB_COMPLETION_INDEX";

    /// <param name="job">The job.</param>
    /// <param name="index">The completion index; null if it has none.</param>
    public static JsonObject Pod(JsonObject job, int? index)
    {
        var template = job["spec"]!["template"]!;
        var name = ObjectForm.NameOf(job);
        var metadata = template["metadata"]?.DeepClone().AsObject() ?? [];
        var labels = Map(metadata, "labels");
        (labels["job-name"], labels["batch.kubernetes.io/job-name"]) = (name, name);
        var uid = job["metadata"]!["uid"]!.ToString();
        (labels["controller-uid"], labels["batch.kubernetes.io/controller-uid"]) = (uid, uid);
        metadata["generateName"] = index is null ? $"{name}-" : $"{name}-{index}-";
        var spec = template["spec"]!.DeepClone().AsObject();
        if (index is { } number)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            labels[JobPods.Index] = text;
            Map(metadata, "annotations")[JobPods.Index] = text;
            spec["hostname"] ??= $"{name}-{text}";
            foreach (var container in (spec["initContainers"] as JsonArray ?? []).Concat(spec["containers"]!.AsArray()))
                Number(container!.AsObject());
        }
        return new() { ["apiVersion"] = "v1", ["kind"] = "Pod", ["metadata"] = metadata, ["spec"] = spec };
    }

    private static void Number(JsonObject container)
    {
        if (container["env"] is not JsonArray variables)
            container["env"] = variables = [];
        if (!variables.Any(v => v!["name"]!.ToString() == Variable))
            variables.Add(new JsonObject
            {
                ["name"] = Variable, ["valueFrom"] = new JsonObject { ["fieldRef"] = new JsonObject { ["fieldPath"] = $"metadata.annotations['{JobPods.Index}']" } },
            });
    }

    private static JsonObject Map(JsonObject metadata, string field)
    {
        if (metadata[field] is not JsonObject map)
            metadata[field] = map = [];
        return map;
    }
}
