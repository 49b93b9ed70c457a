using System.Text.Json.Nodes;
using Kubeflow.Training;

namespace Kubeflow.Clusters.Local;

/// <summary>The schema of TrainJob: that of its records, and what else Trainer asks of it.</summary>
internal static class TrainJobSchema
{
    private const string Unchanged = "self == oldSelf";

    public static JsonObject Make()
    {
        var schema = RecordSchema.Of(typeof(TrainJobSpec), RecordSchema.Of(typeof(TrainJobStatus)));
        Rule(schema, "self.metadata.name.matches('^[a-z]([-a-z0-9]*[a-z0-9])?$')", "metadata.name must match RFC 1035 DNS label format");
        Rule(schema, "size(self.metadata.name) <= 63", "metadata.name must be no more than 63 characters");
        var spec = Field(schema, "spec");
        foreach (var name in new[] { "runtimeRef", "initializer", "trainer", "activeDeadlineSeconds", "managedBy" })
            Rule(Field(spec, name), Unchanged, "field is immutable");
        // Fields that only other releases of Trainer have are read by the SDK; this release's API does not know them.
        foreach (var name in new[] { "podTemplateOverrides", "podSpecOverrides", "labels", "annotations" })
            spec["properties"]!.AsObject().Remove(name);
        spec["required"] = new JsonArray("runtimeRef");
        var reference = Field(spec, "runtimeRef");
        reference["required"] = new JsonArray("name");
        (Field(reference, "name")["minLength"], Field(reference, "name")["maxLength"]) = (1, 253);
        (Field(reference, "apiGroup")["default"], Field(reference, "kind")["default"]) = ("trainer.kubeflow.org", "ClusterTrainingRuntime");
        Field(spec, "suspend")["default"] = false;
        Field(spec, "managedBy")["default"] = "trainer.kubeflow.org/trainjob-controller";
        Rule(
            Field(spec, "managedBy"), "self in ['trainer.kubeflow.org/trainjob-controller', 'kueue.x-k8s.io/multikueue']",
            "ManagedBy must be trainer.kubeflow.org/trainjob-controller or kueue.x-k8s.io/multikueue if set");
        Field(spec, "activeDeadlineSeconds")["minimum"] = 1;
        var trainer = Field(spec, "trainer");
        Field(trainer, "numNodes")["minimum"] = 0;
        trainer["properties"]!["numProcPerNode"] = new JsonObject { ["type"] = "integer", ["format"] = "int32" };
        Rule(Field(trainer, "numProcPerNode"), "self >= 1", "numProcPerNode must be greater than or equal to 1");
        foreach (var source in new[] { "dataset", "model" })
            Rule(
                Field(Field(Field(spec, "initializer"), source), "storageUri"), "self == '' || self.matches('^[A-Za-z][A-Za-z0-9+.-]*://.+$')",
                "storageUri may be empty, or it must be a valid URI (scheme://...)");
        return schema;
    }

    private static JsonObject Field(JsonObject schema, string name) => schema["properties"]![name]!.AsObject();

    private static void Rule(JsonObject schema, string rule, string message)
    {
        if (schema["x-kubernetes-validations"] is not JsonArray rules)
            schema["x-kubernetes-validations"] = rules = [];
        rules.Add(new JsonObject { ["rule"] = rule, ["message"] = message });
    }
}
