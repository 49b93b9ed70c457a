using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What is refused of a JobSet beyond its schema.</summary>
internal static class JobSetAdmission
{
    public static IEnumerable<FieldCause> Admit(Admission admission)
    {
        if (admission.Document["spec"] is not JsonObject spec || spec["replicatedJobs"] is not JsonArray jobs)
            yield break;
        var names = jobs.Select(j => j?["name"]?.ToString()).ToList();
        for (var i = 0; i < jobs.Count; i++)
        {
            if (jobs[i]?["template"]?["spec"]?["template"]?["spec"]?["containers"] is not JsonArray { Count: > 0 })
                yield return new("FieldValueRequired", $"spec.replicatedJobs[{i}].template.spec.template.spec.containers", "Required value");
            if (jobs[i]?["dependsOn"] is not JsonArray { Count: > 0 } dependsOn)
                continue;
            if (i == 0)
                yield return new("FieldValueInvalid", "spec.replicatedJobs[0].dependsOn", "Invalid value: DependsOn can't be set for the first ReplicatedJob");
            if (spec["startupPolicy"] is not null)
                yield return new("FieldValueInvalid", "spec.startupPolicy", "Invalid value: StartupPolicy and DependsOn APIs are mutually exclusive");
            foreach (var name in dependsOn.Select(d => d?["name"]?.ToString()).Where(n => names.IndexOf(n) is var at && (at < 0 || at >= i)))
                yield return new("FieldValueInvalid", $"spec.replicatedJobs[{i}].dependsOn", $"Invalid value: \"{name}\": must be a replicated job that is listed earlier");
        }
    }
}
