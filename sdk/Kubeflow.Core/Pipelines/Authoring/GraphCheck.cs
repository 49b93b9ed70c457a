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
        foreach (var fault in graph.Tasks.SelectMany(OfTask))
            yield return fault;
        foreach (var fault in CycleSearch.Find(graph))
            yield return fault;
    }

    private static List<Fault> OfTask(TaskNode task)
    {
        var faults = new List<Fault>();
        var missing = new List<string>();
        foreach (var input in task.Component.Inputs)
        {
            if (!input.IsOptional && !task.Arguments.Has(input.Name))
                missing.Add(input.Name);
            if (input is ParameterInput { Type: ParameterType.TaskFinalStatus } status && task.ExitOf is null
                && FinalStatusOutsideExit.Find(task, status) is { } fault)
                faults.Add(fault);
        }
        if (missing.Count > 0)
            faults.Add(MissingArgument.Of(task.Name, missing, task.Location));
        foreach (var (input, argument) in task.Arguments)
            if (argument.Channel is null && NotFinite.IsIn(argument.Constant))
                faults.Add(NotFinite.Of(task.Name, input, argument.Location));
        if (task.ExitOf is not null && (task.After.Count > 0 || task.Arguments.Values.Any(a => a.Channel is not null and not PipelineInputChannel)))
            faults.Add(WrongExitTask.HasUpstream(task));
        return faults;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,127}$")]
    private static partial Regex NamePattern();
}
