using System.Text.Json;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Whether one task holds together: its component, what it waits for, and where its inputs come from.</summary>
internal sealed class TaskSpecCheck(GraphSpecCheck scope, string key, PipelineTaskSpec task)
{
    private readonly ComponentSpec? _component = scope.Components.GetValueOrDefault(task.ComponentRef?.Name ?? "");
    private readonly FaultList _faults = scope.Faults;

    private string Owner => $"Task '{key}'";

    public void Check(string[] path)
    {
        if (_component is null)
            _faults.Add(MissingComponent.Of(key, task.ComponentRef?.Name, scope.Components.Keys, scope.Locate([.. path, "componentRef"])));
        foreach (var dependent in task.DependentTasks.OrEmpty())
            if (!_faults.IsFull && !scope.Tasks.ContainsKey(dependent))
                _faults.Add(MissingProducer.Of(Owner, dependent, scope.Tasks.Keys, scope.Locate([.. path, "dependentTasks"])));
        foreach (var (input, source) in (task.Inputs?.Parameters).OrEmpty())
            Parameter(input, source, [.. path, "inputs", "parameters", input]);
        foreach (var (input, source) in (task.Inputs?.Artifacts).OrEmpty())
            Artifact(input, source, [.. path, "inputs", "artifacts", input]);
        if (_component is null)
            return;
        new IteratorCheck(scope, key, task, _component).Check(path);
        Missing(_component, path);
    }

    // An input that the component does not declare is no mistake: KFP gives values so that placeholders in other inputs find them.
    private void Parameter(string input, TaskInputParameterSpec source, string[] path)
    {
        if (_faults.IsFull)
            return;
        var owner = $"{Owner} input '{input}'";
        var declared = _component?.InputDefinitions?.Parameters;
        if (source.RuntimeValue is { Constant: var value } && declared?.TryGetValue(input, out var definition) == true
            && !ValueCheck.IsConstant(definition.ParameterType, value))
            _faults.Add(WrongDefaultValue.OfConstant(key, input, definition.ParameterType, value, scope.Locate(path)));
        if (source.ComponentInputParameter is { } outer && scope.Graph.InputDefinitions?.Parameters?.ContainsKey(outer) != true)
            _faults.Add(MissingGraphInput.Of(owner, outer, scope.Graph.InputDefinitions?.Parameters?.Keys ?? [], scope.Locate(path)));
        if (source.TaskOutputParameter is { } output)
            scope.ParameterOf(owner, output.ProducerTask, output.OutputParameterKey, path);
        if (source.TaskFinalStatus is { } status && !scope.Tasks.ContainsKey(status.ProducerTask ?? ""))
            _faults.Add(MissingProducer.Of(owner, status.ProducerTask, scope.Tasks.Keys, scope.Locate(path)));
    }

    private void Artifact(string input, TaskInputArtifactSpec source, string[] path)
    {
        if (_faults.IsFull)
            return;
        var owner = $"{Owner} input '{input}'";
        if (source.ComponentInputArtifact is { } outer && scope.Graph.InputDefinitions?.Artifacts?.ContainsKey(outer) != true)
            _faults.Add(MissingGraphInput.Of(owner, outer, scope.Graph.InputDefinitions?.Artifacts?.Keys ?? [], scope.Locate(path)));
        if (source.TaskOutputArtifact is { } output)
            scope.ArtifactOf(owner, output.ProducerTask, output.OutputArtifactKey, path);
    }

    private void Missing(ComponentSpec component, string[] path)
    {
        foreach (var (input, definition) in (component.InputDefinitions?.Parameters).OrEmpty())
            if (!_faults.IsFull && definition.IsOptional != true && definition.DefaultValue.ValueKind == JsonValueKind.Undefined
                && task.Inputs?.Parameters?.ContainsKey(input) != true && task.ParameterIterator?.ItemInput != input)
                _faults.Add(MissingTaskInput.Of(key, input, scope.Locate(path)));
        foreach (var (input, definition) in (component.InputDefinitions?.Artifacts).OrEmpty())
            if (!_faults.IsFull && definition.IsOptional != true
                && task.Inputs?.Artifacts?.ContainsKey(input) != true && task.ArtifactIterator?.ItemInput != input)
                _faults.Add(MissingTaskInput.Of(key, input, scope.Locate(path)));
    }
}
