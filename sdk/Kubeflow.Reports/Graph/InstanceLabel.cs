using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>What tells one instance of a node from the others: the items of the loops it is in, such as <c>sdca</c>.</summary>
internal static class InstanceLabel
{
    /// <summary>Empty for a task that is in no loop.</summary>
    public static string Of(TaskDetails task, RunGraph graph) =>
        string.Join(" \u00b7 ", graph.Index.IterationsAround(task).Select(i => Item(i, graph)));

    private static string Item(TaskDetails iteration, RunGraph graph)
    {
        var number = "#" + iteration.Path[(iteration.Path.LastIndexOf('/') + 1)..];
        var loop = graph.NodeOf(iteration.Parent)?.Task;
        if (loop?.ParameterIterator?.ItemInput is { } parameter && iteration.Inputs.TryGetValue(parameter, out var value))
            return SecretText.Hides(ConditionText.Name(parameter), value) ? number : ValueText.Label(value) is { Length: > 0 } text ? text : number;
        if (loop?.ArtifactIterator?.ItemInput is { } artifact && iteration.InputArtifacts.TryGetValue(artifact, out var list) && list.Artifacts.Count == 1)
            return LastPart(list.Artifacts[0].Uri) is { Length: > 0 } name ? $"{number} {name}" : number;
        return number;
    }

    private static string LastPart(string? uri) => uri is null ? "" : uri.TrimEnd('/') is var trimmed ? trimmed[(trimmed.LastIndexOf('/') + 1)..] : "";
}
