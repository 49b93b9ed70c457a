using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Reports;

/// <summary>Tells from the document what a task is, since the compiler's names of groups are only a custom.</summary>
internal static class GroupKind
{
    public static GraphKind Of(
        string name, PipelineTaskSpec task, ComponentSpec? component, ExecutorSpec? executor, IReadOnlyDictionary<string, PipelineTaskSpec> siblings)
    {
        if (task.ParameterIterator is not null || task.ArtifactIterator is not null)
            return GraphKind.Loop;
        if (component?.Dag is not { } dag)
            return executor?.Importer is null ? GraphKind.Step : GraphKind.Importer;
        if (task.TriggerPolicy?.Condition is { Length: > 0 })
            return GraphKind.Condition;
        if (dag.Tasks is { Count: > 0 } inside && inside.Values.All(t => t.TriggerPolicy?.Condition is { Length: > 0 }) && IsMadeByCompiler(name, "condition-branches"))
            return GraphKind.Branches;
        return IsMadeByCompiler(name, "exit-handler") && siblings.Values.Any(t => IsExitTaskOf(name, t)) ? GraphKind.ExitHandler : GraphKind.Pipeline;
    }

    public static string Note(GraphKind kind, PipelineTaskSpec task) => kind == GraphKind.Loop ? Items(task) : ConditionText.Of(task);

    private static bool IsExitTaskOf(string name, PipelineTaskSpec task) =>
        task.TriggerPolicy?.Strategy == "ALL_UPSTREAM_TASKS_COMPLETED" && task.DependentTasks?.Contains(name) == true;

    private static bool IsMadeByCompiler(string name, string word) => name.StartsWith(word, StringComparison.Ordinal);

    private static string Items(PipelineTaskSpec task)
    {
        if (task.ArtifactIterator?.Items?.InputArtifact is { } artifacts)
            return Source(artifacts, task.Inputs?.Artifacts?.GetValueOrDefault(artifacts)?.TaskOutputArtifact?.ProducerTask);
        if (task.ParameterIterator?.Items is not { } items)
            return "";
        if (items.InputParameter is { } parameter)
            return Source(parameter, task.Inputs?.Parameters?.GetValueOrDefault(parameter)?.TaskOutputParameter?.ProducerTask);
        try
        {
            using var raw = JsonDocument.Parse(items.Raw ?? "[]");
            return ValueText.Label(raw.RootElement);
        }
        catch (JsonException)
        {
            // Not our document to judge: shown as it stands.
            return items.Raw ?? "";
        }
    }

    private static string Source(string input, string? producer) => producer is null ? ConditionText.Name(input) : $"{ConditionText.Name(input)} of {producer}";
}
