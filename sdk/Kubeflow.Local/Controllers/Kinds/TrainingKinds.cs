using System.Text.Json.Nodes;
using Kubeflow.Training;

namespace Kubeflow.Clusters.Local;

/// <summary>The kinds of Trainer and JobSet, which a local cluster has without a definition; a definition of the same name takes their place.</summary>
internal static class TrainingKinds
{
    public static ResourceKind JobSet { get; } = new("jobset.x-k8s.io", "v1alpha2", "JobSet", "jobsets");

    private static readonly PrinterColumn Age = new("Age", "date", ".metadata.creationTimestamp");

    public static IReadOnlyList<KindDefinition> All { get; } =
    [
        Define(TrainJob.ResourceKind, TrainJobSchema.Make(), [new("State", "string", ".status.conditions[-1:].type"), Age]) with { HasStatus = true, Admit = TrainJobAdmission.Admit },
        Define(TrainingRuntime.ResourceKind, RuntimeSchema(), [Age]),
        Define(ClusterTrainingRuntime.ResourceKind, RuntimeSchema(), [Age]),
        Define(JobSet, RecordSchema.Of(typeof(JobSetSpec), Told()), [
            new("TerminalState", "string", ".status.terminalState"), new("Restarts", "string", ".status.restarts"),
            new("Completed", "string", ".status.conditions[?(@.type==\"Completed\")].status"), new("Suspended", "string", ".spec.suspend"), Age,
        ]) with { HasStatus = true, Admit = JobSetAdmission.Admit },
    ];

    private static KindDefinition Define(ResourceKind kind, JsonObject schema, IReadOnlyList<PrinterColumn> columns) =>
        new(kind) { IsCustom = true, Schema = StructuralSchema.Parse(schema), OpenApi = schema, Columns = columns };

    private static JsonObject RuntimeSchema()
    {
        var schema = RecordSchema.Of(typeof(TrainingRuntimeSpec), null);
        schema["properties"]!["spec"]!["properties"]!["mlPolicy"]!["x-kubernetes-validations"] = new JsonArray(new JsonObject
        {
            ["rule"] = "[has(self.torch), has(self.mpi), has(self.jax), has(self.xgboost), has(self.flux)].filter(p, p).size() <= 1",
            ["message"] = "Only one of the policy can be configured",
        });
        return schema;
    }

    private static JsonObject Told() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["conditions"] = RecordSchema.Of(typeof(IReadOnlyList<Kubeflow.Manifests.Condition>)),
            ["restarts"] = RecordSchema.Of(typeof(int)),
            ["restartsCountTowardsMax"] = RecordSchema.Of(typeof(int)),
            ["terminalState"] = RecordSchema.Of(typeof(string)),
            ["replicatedJobsStatus"] = RecordSchema.Of(typeof(IReadOnlyList<ReplicatedJobStatus>)),
        },
    };
}
