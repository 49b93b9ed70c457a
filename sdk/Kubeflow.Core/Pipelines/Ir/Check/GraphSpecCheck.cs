using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Whether one graph holds together.</summary>
internal sealed class GraphSpecCheck(
    IReadOnlyDictionary<string, ComponentSpec> components, Func<IReadOnlyList<string>, SourceLocation> locate, List<Fault> faults)
{
    private static readonly Dictionary<string, PipelineTaskSpec> NoTasks = [];

    private IReadOnlyDictionary<string, PipelineTaskSpec> _tasks = NoTasks;
    private ComponentSpec _graph = null!;

    public void Check(string name, ComponentSpec graph, string[] path)
    {
        _graph = graph;
        _tasks = graph.Dag!.Tasks ?? NoTasks;
        if (_tasks.Count == 0)
            faults.Add(EmptyGraph.Of(name == "the pipeline" ? name : $"'{name}'", locate(path)));
        foreach (var (key, task) in _tasks)
            Task(key, task, [.. path, "tasks", key]);
        Outputs(name, graph.Dag.Outputs, [.. path, "outputs"]);
        if (TaskCircle.Find(_tasks) is { } circle)
            faults.Add(CyclicTasks.Of([.. circle, circle[0]], locate([.. path, "tasks", circle[0]])));
    }

    private void Task(string key, PipelineTaskSpec task, string[] path)
    {
        var owner = $"Task '{key}'";
        var component = task.ComponentRef?.Name is { } name ? components.GetValueOrDefault(name) : null;
        if (component is null)
            faults.Add(MissingComponent.Of(key, task.ComponentRef?.Name, components.Keys, locate([.. path, "componentRef"])));
        foreach (var dependent in task.DependentTasks ?? [])
            if (!_tasks.ContainsKey(dependent))
                faults.Add(MissingProducer.Of(owner, dependent, _tasks.Keys, locate([.. path, "dependentTasks"])));
        foreach (var (input, source) in task.Inputs?.Parameters ?? new Dictionary<string, TaskInputParameterSpec>())
            Parameter($"{owner} input '{input}'", source, [.. path, "inputs", "parameters", input]);
        foreach (var (input, source) in task.Inputs?.Artifacts ?? new Dictionary<string, TaskInputArtifactSpec>())
            Artifact($"{owner} input '{input}'", source, [.. path, "inputs", "artifacts", input]);
        Iterator(key, task, component, path);
    }

    private void Parameter(string owner, TaskInputParameterSpec source, string[] path)
    {
        if (source.ComponentInputParameter is { } input && _graph.InputDefinitions?.Parameters?.ContainsKey(input) != true)
            faults.Add(MissingGraphInput.Of(owner, input, _graph.InputDefinitions?.Parameters?.Keys ?? [], locate(path)));
        if (source.TaskOutputParameter is { } output)
            Output(owner, output.ProducerTask, output.OutputParameterKey, c => c.OutputDefinitions?.Parameters?.Keys, path);
        if (source.TaskFinalStatus is { } status && !_tasks.ContainsKey(status.ProducerTask ?? ""))
            faults.Add(MissingProducer.Of(owner, status.ProducerTask, _tasks.Keys, locate(path)));
    }

    private void Artifact(string owner, TaskInputArtifactSpec source, string[] path)
    {
        if (source.ComponentInputArtifact is { } input && _graph.InputDefinitions?.Artifacts?.ContainsKey(input) != true)
            faults.Add(MissingGraphInput.Of(owner, input, _graph.InputDefinitions?.Artifacts?.Keys ?? [], locate(path)));
        if (source.TaskOutputArtifact is { } output)
            Output(owner, output.ProducerTask, output.OutputArtifactKey, c => c.OutputDefinitions?.Artifacts?.Keys, path);
    }

    private void Iterator(string key, PipelineTaskSpec task, ComponentSpec? component, string[] path)
    {
        if (task.ParameterIterator is { } values)
        {
            if (values.Items?.Raw is null && task.Inputs?.Parameters?.ContainsKey(values.Items?.InputParameter ?? "") != true)
                faults.Add(WrongIterator.Of(key, values.Items?.InputParameter, task.Inputs?.Parameters?.Keys ?? [], locate([.. path, "parameterIterator"])));
            if (component is not null && component.InputDefinitions?.Parameters?.ContainsKey(values.ItemInput ?? "") != true)
                faults.Add(WrongIterator.OfItem(key, values.ItemInput, component.InputDefinitions?.Parameters?.Keys ?? [], locate([.. path, "parameterIterator"])));
        }
        if (task.ArtifactIterator is { } artifacts)
        {
            if (task.Inputs?.Artifacts?.ContainsKey(artifacts.Items?.InputArtifact ?? "") != true)
                faults.Add(WrongIterator.Of(key, artifacts.Items?.InputArtifact, task.Inputs?.Artifacts?.Keys ?? [], locate([.. path, "artifactIterator"])));
            if (component is not null && component.InputDefinitions?.Artifacts?.ContainsKey(artifacts.ItemInput ?? "") != true)
                faults.Add(WrongIterator.OfItem(key, artifacts.ItemInput, component.InputDefinitions?.Artifacts?.Keys ?? [], locate([.. path, "artifactIterator"])));
        }
    }

    private void Outputs(string name, DagOutputsSpec? outputs, string[] path)
    {
        var owner = name == "the pipeline" ? "The pipeline's" : $"'{name}':";
        foreach (var (output, source) in outputs?.Parameters ?? new Dictionary<string, DagOutputParameterSpec>())
            foreach (var selector in source.ValueFromOneof?.ParameterSelectors ?? (source.ValueFromParameter is { } one ? [one] : []))
                Output($"{owner} output '{output}'", selector.ProducerSubtask, selector.OutputParameterKey, c => c.OutputDefinitions?.Parameters?.Keys, [.. path, "parameters", output]);
        foreach (var (output, source) in outputs?.Artifacts ?? new Dictionary<string, DagOutputArtifactSpec>())
            foreach (var selector in source.ArtifactSelectors ?? [])
                Output($"{owner} output '{output}'", selector.ProducerSubtask, selector.OutputArtifactKey, c => c.OutputDefinitions?.Artifacts?.Keys, [.. path, "artifacts", output]);
    }

    private void Output(string owner, string? producer, string? key, Func<ComponentSpec, IEnumerable<string>?> outputsOf, string[] path)
    {
        if (!_tasks.TryGetValue(producer ?? "", out var task))
            faults.Add(MissingProducer.Of(owner, producer, _tasks.Keys, locate(path)));
        else if (task.ComponentRef?.Name is { } name && components.TryGetValue(name, out var component) && outputsOf(component)?.Contains(key) != true)
            faults.Add(MissingTaskOutput.Of(owner, producer!, key, outputsOf(component) ?? [], locate(path)));
    }
}
