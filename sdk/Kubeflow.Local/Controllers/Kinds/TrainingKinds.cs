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
        Define(TrainingRuntime.ResourceKind, RecordSchema.Of(typeof(TrainingRuntimeSpec), null), [Age]),
        Define(ClusterTrainingRuntime.ResourceKind, RecordSchema.Of(typeof(TrainingRuntimeSpec), null), [Age]),
        Define(JobSet, RecordSchema.Of(typeof(JobSetSpec), Told()), [
            new("TerminalState", "string", ".status.terminalState"), new("Restarts", "string", ".status.restarts"),
            new("Completed", "string", ".status.conditions[?(@.type==\"Completed\")].status"), new("Suspended", "string", ".spec.suspend"), Age,
        ]) with { HasStatus = true },
    ];

    private static KindDefinition Define(ResourceKind kind, JsonObject schema, IReadOnlyList<PrinterColumn> columns) =>
        new(kind) { IsCustom = true, Schema = StructuralSchema.Parse(schema), OpenApi = schema, Columns = columns };

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
