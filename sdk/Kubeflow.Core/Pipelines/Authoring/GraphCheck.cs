using System.Text.RegularExpressions;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>What can only be checked when the whole pipeline is there.</summary>
internal static partial class GraphCheck
{
    public static IEnumerable<Fault> Find(PipelineGraph graph)
    {
        if (!NamePattern().IsMatch(graph.Name))
            yield return BadPipelineName.Of(graph.Name, graph.Location);
        if (graph.Tasks.Count == 0)
            yield return NoTasks.Of("pipeline", graph.Location);
        foreach (var input in graph.Inputs.OfType<ParameterInput>())
            if (input.Type is ParameterType.TaskFinalStatus or ParameterType.TaskConfig)
                yield return WrongParameterType.Of(input.Name, input.Type.ToKfp(), graph.Location);
        foreach (var task in graph.Tasks)
            foreach (var fault in OfTask(task))
                yield return fault;
        foreach (var fault in CycleSearch.Find(graph))
            yield return fault;
    }

    private static IEnumerable<Fault> OfTask(TaskNode task)
    {
        var missing = task.Component.Inputs.Where(i => !i.IsOptional && !task.Arguments.ContainsKey(i.Name)).Select(i => i.Name).ToList();
        if (missing.Count > 0)
            yield return MissingArgument.Of(task.Name, missing, task.Location);
        var wantsStatus = task.Component.Inputs.OfType<ParameterInput>().FirstOrDefault(i => i.Type == ParameterType.TaskFinalStatus);
        if (wantsStatus is not null && task.ExitOf is null && FinalStatusOutsideExit.Find(task, wantsStatus) is { } fault)
            yield return fault;
        foreach (var (input, argument) in task.Arguments)
            if (argument.Channel is null && NotFinite.IsIn(argument.Constant))
                yield return NotFinite.Of(task.Name, input, argument.Location);
        if (task.ExitOf is not null && (task.After.Count > 0 || task.Arguments.Values.Any(a => a.Channel is not null and not PipelineInputChannel)))
            yield return WrongExitTask.HasUpstream(task);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,127}$")]
    private static partial Regex NamePattern();
}
