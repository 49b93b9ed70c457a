using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Whether one graph holds together: its tasks, what they take from each other, and what it gives outward.</summary>
internal sealed class GraphSpecCheck(
    string name, ComponentSpec graph, IReadOnlyDictionary<string, ComponentSpec> components, Func<IReadOnlyList<string>, SourceLocation> locate, FaultList faults)
{
    private string Owner => graph.Dag is not null && name == "the pipeline" ? "The pipeline's" : $"Component '{name}':";

    public ComponentSpec Graph => graph;

    public IReadOnlyDictionary<string, PipelineTaskSpec> Tasks { get; } = graph.Dag!.Tasks.OrEmpty();

    public IReadOnlyDictionary<string, ComponentSpec> Components => components;

    public FaultList Faults => faults;

    public void Check(string[] path)
    {
        if (Tasks.Count == 0)
            faults.Add(EmptyGraph.Of(name == "the pipeline" ? name : $"component '{name}'", locate(path)));
        foreach (var (key, task) in Tasks)
            if (!faults.IsFull)
                new TaskSpecCheck(this, key, task).Check([.. path, "tasks", key]);
        Outputs([.. path, "outputs"]);
        if (!faults.IsFull && TaskCircle.Find(Tasks) is { } circle)
            faults.Add(CyclicTasks.Of([.. circle, circle[0]], locate([.. path, "tasks", circle[0]])));
    }

    public SourceLocation Locate(params IReadOnlyList<string> path) => locate(path);

    /// <summary>Checks that an output parameter of a task of this graph exists.</summary>
    public void ParameterOf(string owner, string? producer, string? key, string[] path)
    {
        if (ProducerOf(owner, producer, path) is { } component && component.OutputDefinitions?.Parameters?.ContainsKey(key ?? "") != true)
            faults.Add(MissingTaskOutput.Of(owner, producer!, key, component.OutputDefinitions?.Parameters?.Keys ?? [], locate(path)));
    }

    /// <summary>Checks that an output artifact of a task of this graph exists.</summary>
    public void ArtifactOf(string owner, string? producer, string? key, string[] path)
    {
        if (ProducerOf(owner, producer, path) is { } component && component.OutputDefinitions?.Artifacts?.ContainsKey(key ?? "") != true)
            faults.Add(MissingTaskOutput.Of(owner, producer!, key, component.OutputDefinitions?.Artifacts?.Keys ?? [], locate(path)));
    }

    // The producer's component; null if there is none, which is said here or where the producer itself is checked.
    private ComponentSpec? ProducerOf(string owner, string? producer, string[] path)
    {
        if (faults.IsFull)
            return null;
        if (Tasks.TryGetValue(producer ?? "", out var task))
            return components.GetValueOrDefault(task.ComponentRef?.Name ?? "");
        faults.Add(MissingProducer.Of(owner, producer, Tasks.Keys, locate(path)));
        return null;
    }

    private void Outputs(string[] path)
    {
        var outputs = graph.Dag!.Outputs;
        foreach (var (output, source) in (outputs?.Parameters).OrEmpty())
        {
            string[] at = [.. path, "parameters", output];
            if (!faults.IsFull && graph.OutputDefinitions?.Parameters?.ContainsKey(output) != true)
                faults.Add(MissingTaskOutput.NotDeclared(Owner, output, graph.OutputDefinitions?.Parameters?.Keys ?? [], locate(at)));
            foreach (var selector in source.ValueFromOneof?.ParameterSelectors ?? (source.ValueFromParameter is { } one ? [one] : []))
                ParameterOf($"{Owner} output '{output}'", selector.ProducerSubtask, selector.OutputParameterKey, at);
        }
        foreach (var (output, source) in (outputs?.Artifacts).OrEmpty())
        {
            string[] at = [.. path, "artifacts", output];
            if (!faults.IsFull && graph.OutputDefinitions?.Artifacts?.ContainsKey(output) != true)
                faults.Add(MissingTaskOutput.NotDeclared(Owner, output, graph.OutputDefinitions?.Artifacts?.Keys ?? [], locate(at)));
            foreach (var selector in source.ArtifactSelectors.OrEmpty())
                ArtifactOf($"{Owner} output '{output}'", selector.ProducerSubtask, selector.OutputArtifactKey, at);
        }
    }
}
