using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Something that not every target has.</summary>
/// <param name="What">What it is to people.</param>
/// <param name="From">The version of KFP from which on it works; null for none so far.</param>
/// <param name="Before">What happens before that version.</param>
/// <param name="Instead">What to do on such a target.</param>
/// <param name="Find">Where it stands in a document.</param>
internal sealed record Feature(string What, Version? From, string Before, string Instead, Func<DocumentParts, IEnumerable<string>> Find);

/// <summary>A document taken apart, each part with its place.</summary>
internal sealed class DocumentParts(PipelineDocument document)
{
    public PipelineDocument Document => document;

    public IEnumerable<(string Where, ComponentSpec Component)> Components =>
        (document.Spec.Components ?? new Dictionary<string, ComponentSpec>()).Select(c => ($"components.{c.Key}", c.Value)).Append(("root", document.Spec.Root ?? new()));

    public IEnumerable<(string Where, PipelineTaskSpec Task, ComponentSpec? Component)> Tasks =>
        from component in Components
        from task in component.Component.Dag?.Tasks ?? new Dictionary<string, PipelineTaskSpec>()
        select ($"{component.Where}.dag.tasks.{task.Key}", task.Value, document.Spec.Components?.GetValueOrDefault(task.Value.ComponentRef?.Name ?? ""));

    public IEnumerable<(string Where, ExecutorSpec Executor)> Executors =>
        (document.Spec.DeploymentSpec?.Executors ?? new Dictionary<string, ExecutorSpec>()).Select(e => ($"deploymentSpec.executors.{e.Key}", e.Value));

    public IEnumerable<(string Where, string Field)> KubernetesFields =>
        from executor in document.Platform?.Platforms?.GetValueOrDefault("kubernetes")?.DeploymentSpec?.Executors ?? new Dictionary<string, System.Text.Json.JsonElement>()
        from setting in executor.Value.EnumerateObject()
        select ($"platforms.kubernetes.deploymentSpec.executors.{executor.Key}.{setting.Name}", setting.Name);

    public PipelineConfig? Config => document.Platform?.Platforms?.GetValueOrDefault("kubernetes")?.PipelineConfig;
}
