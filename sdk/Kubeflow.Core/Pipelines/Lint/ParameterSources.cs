using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Lint;

/// <summary>What is known of a value before it is there.</summary>
internal static class ParameterSources
{
    /// <summary>The type of what a task is given for an input; null if nothing says it.</summary>
    public static string? TypeOf(this LintScope scope, LintTask task, string input)
    {
        if (task.Declared(input)?.ParameterType is { } declared)
            return declared;
        var source = task.Spec.Inputs?.Parameters?.GetValueOrDefault(input);
        if (source?.ComponentInputParameter is { } outer)
            return task.Graph.Component.InputDefinitions?.Parameters?.GetValueOrDefault(outer)?.ParameterType;
        return source?.TaskOutputParameter is { } output
            ? scope.Beside(task, output.ProducerTask)?.Component.OutputDefinitions?.Parameters?.GetValueOrDefault(output.OutputParameterKey ?? "")?.ParameterType
            : null;
    }

    /// <summary>A task of the same graph.</summary>
    public static LintTask? Beside(this LintScope scope, LintTask task, string? name) => name is null ? null : scope.Task(task.Graph, name);

    /// <summary>Whether an input may be left out and has no default to take its place. What the engine itself gives is never left out.</summary>
    public static bool MayBeAbsent(this InputParameterSpec definition) =>
        definition.IsOptional == true && definition.DefaultValue.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
        && definition.ParameterType is not ("TASK_FINAL_STATUS" or "TASK_CONFIG");

    /// <summary>Whether an input must have a value.</summary>
    public static bool NeedsValue(this InputParameterSpec definition) =>
        definition.IsOptional != true && definition.DefaultValue.ValueKind == JsonValueKind.Undefined;
}
