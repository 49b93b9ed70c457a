namespace Kubeflow.Clusters.Local;

/// <summary>What is completed and refused of a TrainJob beyond its schema.</summary>
internal static class TrainJobAdmission
{
    // A pod's name is the job's with "-node-0-0-" and five letters, and is a label of 63 characters at most.
    private const int Longest = 48;

    public static IEnumerable<FieldCause> Admit(Admission admission)
    {
        var document = admission.Document;
        foreach (var patch in document["spec"]?["runtimePatches"] as System.Text.Json.Nodes.JsonArray ?? [])
            if (patch is System.Text.Json.Nodes.JsonObject one)
                one["time"] ??= ObjectMetadata.Text(admission.Time);
        var name = ObjectForm.NameOf(document);
        if (admission.Before is null && name.Length is > Longest and <= 63)
            yield return new("FieldValueInvalid", "metadata.name", $"Invalid value: \"{name}\": must be no more than {Longest} characters, so that its pods' names fit");
    }
}
