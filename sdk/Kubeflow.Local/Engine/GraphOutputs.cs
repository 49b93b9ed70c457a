using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>What a graph gives: outputs of its tasks; of several sources, the first that was made.</summary>
internal static class GraphOutputs
{
    public static TaskOutputs Of(DagOutputsSpec? outputs, IReadOnlyDictionary<string, TaskResult> results)
    {
        var parameters = new Dictionary<string, OutputValue>();
        foreach (var (name, source) in outputs?.Parameters ?? new Dictionary<string, DagOutputParameterSpec>())
            foreach (var selector in source.ValueFromOneof?.ParameterSelectors ?? (source.ValueFromParameter is { } one ? [one] : []))
                if (results[selector.ProducerSubtask!] is { State: RuntimeState.Succeeded } result
                    && result.Outputs.Parameters.TryGetValue(selector.OutputParameterKey!, out var value))
                {
                    parameters[name] = value;
                    break;
                }
        var artifacts = new Dictionary<string, RuntimeArtifactList>();
        foreach (var (name, source) in outputs?.Artifacts ?? new Dictionary<string, DagOutputArtifactSpec>())
            foreach (var selector in source.ArtifactSelectors ?? [])
                if (results[selector.ProducerSubtask!] is { State: RuntimeState.Succeeded } result
                    && result.Outputs.Artifacts.TryGetValue(selector.OutputArtifactKey!, out var list))
                {
                    artifacts[name] = list;
                    break;
                }
        return new TaskOutputs(parameters, artifacts);
    }

    /// <summary>The outputs of a loop's iterations as lists, in order; what was collected in an inner loop is joined, not nested.</summary>
    public static TaskOutputs Collect(ComponentSpec component, IReadOnlyList<TaskResult> iterations)
    {
        var parameters = new Dictionary<string, OutputValue>();
        foreach (var name in component.OutputDefinitions?.Parameters?.Keys ?? [])
            parameters[name] = new OutputValue(
                Json.ListOf(iterations.SelectMany(i => i.Outputs.Parameters.TryGetValue(name, out var value)
                    ? value.IsCollected ? value.Value.EnumerateArray().AsEnumerable() : [value.Value]
                    : [])),
                IsCollected: true);
        var artifacts = new Dictionary<string, RuntimeArtifactList>();
        foreach (var name in component.OutputDefinitions?.Artifacts?.Keys ?? [])
            artifacts[name] = new RuntimeArtifactList
            {
                Artifacts = [.. iterations.SelectMany(i => i.Outputs.Artifacts.TryGetValue(name, out var list) ? list.Artifacts : [])],
            };
        return new TaskOutputs(parameters, artifacts);
    }
}
