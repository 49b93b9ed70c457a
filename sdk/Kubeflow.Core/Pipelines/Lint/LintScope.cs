using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>A sound document and a target, laid out so that rules need not walk: its graphs, tasks, executors and settings.</summary>
internal sealed class LintScope
{
    private readonly Lazy<IReadOnlyList<LintTask>> _tasks;
    private readonly Lazy<Dictionary<(LintGraph, string), LintTask>> _byName;

    public LintScope(PipelineDocument document, TargetProfile target)
    {
        (Document, Target) = (document, target);
        Graphs =
        [
            new("the pipeline", Spec.Root!, ["root"]),
            .. Spec.Components.OrEmpty().Where(c => c.Value.Dag is not null).Select(c => new LintGraph(c.Key, c.Value, ["components", c.Key])),
        ];
        _tasks = new(() => [.. Graphs.SelectMany(TasksOf)]);
        _byName = new(() => Tasks.ToDictionary(t => (t.Graph, t.Name)));
    }

    public PipelineDocument Document { get; }

    public PipelineSpec Spec => Document.Spec;

    public TargetProfile Target { get; }

    /// <summary>The target inside a sentence.</summary>
    public string Where => Target.Shown;

    public IReadOnlyList<LintGraph> Graphs { get; }

    public IReadOnlyList<LintTask> Tasks => _tasks.Value;

    /// <summary>A task of a graph by its name.</summary>
    public LintTask? Task(LintGraph graph, string name) => _byName.Value.GetValueOrDefault((graph, name));

    public IEnumerable<LintExecutor> Executors =>
        (Spec.DeploymentSpec?.Executors).OrEmpty().Select(e => new LintExecutor(e.Key, e.Value, ["deploymentSpec", "executors", e.Key]));

    public IEnumerable<LintSettings> Kubernetes => (Platform?.DeploymentSpec?.Executors).OrEmpty()
        .Select(e => new LintSettings(e.Key, e.Value, ["platforms", "kubernetes", "deploymentSpec", "executors", e.Key]));

    /// <summary>The document's part for Kubernetes.</summary>
    public SinglePlatformSpec? Platform => Document.Platform?.Platforms?.GetValueOrDefault("kubernetes");

    /// <summary>Whether the target is KFP.</summary>
    public bool IsKfp => Target.Kfp is not null;

    public bool IsLocal => Target == TargetProfile.Local;

    /// <summary>Whether the target is KFP of a version that does not have what came with 2.<paramref name="minor"/>.</summary>
    public bool IsKfpBefore(int minor) => Target.Kfp is { } version && !version.Has(new KfpVersion(minor));

    public LintFinding Find(LintEffect effect, Rule rule, string message, string hint, params IReadOnlyList<string> path) =>
        new(rule, string.Join('.', path), message, hint) { Effect = effect, Location = Document.Places?.Locate(path) ?? SourceLocation.None };

    private IEnumerable<LintTask> TasksOf(LintGraph graph)
    {
        foreach (var (name, task) in graph.Component.Dag!.Tasks.OrEmpty())
        {
            var component = Spec.Components!.GetValueOrDefault(task.ComponentRef?.Name ?? "") ?? new();
            yield return new(graph, name, task, component, Spec.DeploymentSpec?.Executors?.GetValueOrDefault(component.ExecutorLabel ?? ""), graph.TaskPath(name));
        }
    }
}
