using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What is completed and checked of a job.</summary>
internal static class JobAdmission
{
    public static IEnumerable<FieldCause> Admit(Admission admission)
    {
        var document = admission.Document;
        if (document["spec"]?["template"]?["spec"] is not JsonObject pod)
            return [new("FieldValueRequired", "spec.template.spec", "Required value")];
        var spec = document["spec"]!.AsObject();
        var causes = PodAdmission.Check(pod, "spec.template.spec").Concat(Wrong(spec, pod)).ToList();
        if (causes.Count > 0)
            return causes;
        Complete(document, spec, pod);
        var fixedFields = new[] { "selector", "completions", "completionMode", "podFailurePolicy" };
        return admission.Before?["spec"] is JsonObject before
            ? fixedFields.Where(f => !JsonNode.DeepEquals(before[f], spec[f])).Select(f => new FieldCause("FieldValueInvalid", $"spec.{f}", "Invalid value: field is immutable"))
            : [];
    }

    private static IEnumerable<FieldCause> Wrong(JsonObject spec, JsonObject pod)
    {
        foreach (var field in new[] { "parallelism", "completions", "backoffLimit", "activeDeadlineSeconds", "ttlSecondsAfterFinished" })
            if (spec[field] is { } value && (value is not JsonValue number || !number.TryGetValue<long>(out var amount) || amount < 0))
                yield return new("FieldValueInvalid", $"spec.{field}", $"Invalid value: {value.ToJsonString()}: must be greater than or equal to 0");
        if (pod["restartPolicy"]?.ToString() is not ("OnFailure" or "Never"))
            yield return new("FieldValueNotSupported", "spec.template.spec.restartPolicy", $"Unsupported value: \"{pod["restartPolicy"]}\": supported values: \"OnFailure\", \"Never\"");
        if ((string?)spec["completionMode"] == "Indexed" && spec["completions"] is null)
            yield return new("FieldValueRequired", "spec.completions", "Required value: when completion mode is Indexed");
    }

    private static void Complete(JsonObject document, JsonObject spec, JsonObject pod)
    {
        if (spec["completions"] is null && spec["parallelism"] is null)
            spec["completions"] = 1;
        spec["parallelism"] ??= 1;
        spec["backoffLimit"] ??= 6;
        spec["completionMode"] ??= "NonIndexed";
        spec["suspend"] ??= false;
        PodAdmission.Complete(pod, "Never");
        // The pods are found by the job's own name: of one name there is one job at a time.
        var name = ObjectForm.NameOf(document);
        var template = spec["template"]!.AsObject();
        var metadata = template["metadata"] as JsonObject ?? [];
        template["metadata"] = metadata;
        var labels = metadata["labels"] as JsonObject ?? [];
        metadata["labels"] = labels;
        labels["batch.kubernetes.io/job-name"] = name;
        labels["job-name"] = name;
        spec["selector"] ??= new JsonObject { ["matchLabels"] = new JsonObject { ["batch.kubernetes.io/job-name"] = name } };
    }
}
