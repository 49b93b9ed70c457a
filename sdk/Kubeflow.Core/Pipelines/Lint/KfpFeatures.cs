using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>What came into KFP with which version, read off its sources.</summary>
internal static class KfpFeatures
{
    private static readonly Version V21 = new(2, 1), V22 = new(2, 2), V23 = new(2, 3), V24 = new(2, 4), V25 = new(2, 5), V214 = new(2, 14), V215 = new(2, 15), V216 = new(2, 16), V217 = new(2, 17);

    private static readonly (string Field, Version? From)[] Kubernetes =
    [
        ("tolerations", V21), ("activeDeadlineSeconds", V21), ("fieldPathAsEnv", V21), ("emptyDirMounts", V23), ("nodeAffinity", V214), ("securityContext", V216),
        ("initContainers", null), ("podAffinity", null), ("enabledSharedMemory", null),
    ];

    public static IReadOnlyList<Feature> All { get; } =
    [
        new("a loop over artifacts", null, "the server refuses the run", "Loop over a parameter, and take each artifact in a step.", d => Of(d, t => t.ArtifactIterator is not null)),
        new("a limit of parallel iterations", V22, "it is ignored", "Make the loop smaller, or use a newer KFP.", d => Of(d, t => t.IteratorPolicy?.ParallelismLimit > 0)),
        new("a task that runs though others failed", V24, "it runs only after success", "Use KFP 2.4 or newer.", d => Of(d, t => t.TriggerPolicy?.Strategy == "ALL_UPSTREAM_TASKS_COMPLETED")),
        new("an output of a graph", V24, "the run fails there", "Use KFP 2.4 or newer, or let a step make the value.",
            d => d.Components.Where(c => c.Where != "root" && (c.Component.Dag?.Outputs?.Parameters?.Count ?? 0) + (c.Component.Dag?.Outputs?.Artifacts?.Count ?? 0) > 0).Select(c => c.Where + ".dag.outputs")),
        new("values collected from a loop", V214, "the run fails there", "Use KFP 2.14 or newer.", Collected),
        new("the final status of other tasks", V214, "the run fails there", "Use KFP 2.14 or newer.",
            d => d.Tasks.Where(t => t.Task.Inputs?.Parameters?.Values.Any(p => p.TaskFinalStatus is not null) == true).Select(t => t.Where)),
        new("retries", V25, "they are ignored", "Use KFP 2.5 or newer.", d => Of(d, t => t.RetryPolicy is not null)),
        new("resources or an image from a value of the run", V24, "they are ignored", "Write constants.", d => d.Executors.Where(e => HasDynamicResources(e.Executor)).Select(e => e.Where)),
        new("an optional input without a value", V25, "the run fails with 'parent DAG does not have input parameter'", "Give it a default.",
            d => Optional(d.Document).Select(name => $"root.inputDefinitions.parameters.{name}")),
        new("a workspace", V215, "the server refuses the document", "Pass files as artifacts.",
            d => d.Config?.Workspace is not null ? ["platforms.kubernetes.pipelineConfig.workspace"] : d.Executors.Where(e => e.Executor.Importer?.DownloadToWorkspace == true).Select(e => e.Where)),
        new("a list of allowed values", V216, "the server refuses the document", "Leave the list out, and check in the step.",
            d => d.Components.SelectMany(c => (c.Component.InputDefinitions?.Parameters ?? new Dictionary<string, InputParameterSpec>()).Where(p => p.Value.Literals is { Count: > 0 }).Select(p => $"{c.Where}.inputDefinitions.parameters.{p.Key}"))),
        new("a word that depends on an optional input", V217, "the step gets the text of the condition itself", "Give the input a default, and decide in the step.", d => Words(d, "{\"IfPresent\":")),
        new("joined words", null, "the step gets the text of the join itself", "Join them in the step.", d => Words(d, "{\"Concat\":")),
        new("a time after which what is left of a run is deleted", V217, "it is ignored", "Use KFP 2.17 or newer.",
            d => d.Config is { } c && (c.ResourceTtlOnCompletion ?? c.ResourceTtlOnSuccess ?? c.ResourceTtlOnFailure ?? c.ActiveDeadlineSeconds) is not null ? ["platforms.kubernetes.pipelineConfig"] : []),
        new("a cache key", null, "it is ignored", "Change an input of the step instead.", d => Of(d, t => t.CachingOptions?.CacheKey is { Length: > 0 })),
        .. Kubernetes.Select(k => new Feature($"the setting {k.Field}", k.From, "it is ignored", "Leave it out, or use a newer KFP.", d => d.KubernetesFields.Where(f => f.Field == k.Field).Select(f => f.Where))),
    ];

    /// <summary>Optional parameters of the pipeline that have no default.</summary>
    public static IEnumerable<string> Optional(PipelineDocument document) =>
        (document.Spec.Root?.InputDefinitions?.Parameters ?? new Dictionary<string, InputParameterSpec>())
            .Where(p => p.Value.IsOptional == true && p.Value.DefaultValue.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null && p.Value.ParameterType is not ("TASK_FINAL_STATUS" or "TASK_CONFIG")).Select(p => p.Key);

    private static IEnumerable<string> Of(DocumentParts parts, Func<PipelineTaskSpec, bool> has) => parts.Tasks.Where(t => has(t.Task)).Select(t => t.Where);

    private static IEnumerable<string> Collected(DocumentParts parts) => parts.Components.SelectMany(c =>
    {
        var tasks = c.Component.Dag?.Tasks ?? new Dictionary<string, PipelineTaskSpec>();
        var loops = tasks.Where(t => t.Value.ParameterIterator is not null || t.Value.ArtifactIterator is not null).Select(t => t.Key).ToHashSet();
        return tasks.Where(t => Producers(t.Value).Any(loops.Contains)).Select(t => $"{c.Where}.dag.tasks.{t.Key}");
    });

    private static IEnumerable<string> Producers(PipelineTaskSpec task) =>
        (task.Inputs?.Parameters?.Values.Select(p => p.TaskOutputParameter?.ProducerTask) ?? []).Concat(task.Inputs?.Artifacts?.Values.Select(a => a.TaskOutputArtifact?.ProducerTask) ?? []).OfType<string>();

    private static bool HasDynamicResources(ExecutorSpec executor) => executor.Container is { } container
        && new[] { container.Image, container.Resources?.ResourceCpuLimit, container.Resources?.ResourceCpuRequest, container.Resources?.ResourceMemoryLimit, container.Resources?.ResourceMemoryRequest, container.Resources?.Accelerator?.ResourceType, container.Resources?.Accelerator?.ResourceCount }
            .Any(text => text?.Contains("{{$", StringComparison.Ordinal) == true);

    private static IEnumerable<string> Words(DocumentParts parts, string start) =>
        parts.Executors.Where(e => (e.Executor.Container?.Command ?? []).Concat(e.Executor.Container?.Args ?? []).Any(w => w.StartsWith(start, StringComparison.Ordinal))).Select(e => e.Where);
}
