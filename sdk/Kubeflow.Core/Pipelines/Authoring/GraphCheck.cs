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
        if (graph.Root.Tasks.Count + graph.Root.Groups.Count == 0)
            yield return NoTasks.Of("pipeline", graph.Location);
        foreach (var fault in graph.Tasks.SelectMany(OfTask))
            yield return fault;
        foreach (var fault in GroupOrder.Of(graph.Root).SelectMany(OfGroup))
            yield return fault;
        foreach (var (name, output) in graph.Outputs)
            if (OutputNotAvailable.Find(name, output.Channel, output.Location) is { } fault)
                yield return fault;
        foreach (var fault in CycleSearch.Find(graph))
            yield return fault;
    }

    private static List<Fault> OfTask(TaskNode task)
    {
        List<Fault>? faults = null;
        List<string>? missing = null;
        void Add(Fault fault) => (faults ??= []).Add(fault);

        foreach (var input in task.Component.Inputs)
        {
            if (!input.IsOptional && !task.Arguments.Has(input.Name))
                (missing ??= []).Add(input.Name);
            if (input is ParameterInput { Type: ParameterType.TaskFinalStatus } status && task.ExitOf is null
                && FinalStatusOutsideExit.Find(task, status) is { } fault)
                Add(fault);
        }
        foreach (var fault in TaskConfigPassthroughs.Find(task))
            Add(fault);
        if (missing is not null)
            Add(MissingArgument.Of(task.Name, missing, task.Location));
        foreach (var (input, argument) in task.Arguments)
        {
            if (argument.Channel is null && NotFinite.IsIn(argument.Constant))
                Add(NotFinite.Of(task.Name, input, argument.Location));
            foreach (var channel in argument.Channel is null ? task.Owner.ChannelsIn(argument.Constant) : [argument.Channel])
                if (OutOfScope.OfExitTask(task, Dependencies.ProducerOf(channel), argument.Location) is { } fault)
                    Add(fault);
        }
        foreach (var (node, location) in task.After)
            if (OutOfScope.OfExitTask(task, node, location) is { } fault)
                Add(fault);
        if (NeedsDefault.Find(task) is { } needed)
            Add(needed);
        if (task.ExitOf is not null && (task.After.Count > 0 || Dependencies.Of(task, withSettings: true).Count > 0))
            Add(WrongExitTask.HasUpstream(task));
        return faults ?? [];
    }

    private static IEnumerable<Fault> OfGroup(GroupNode group)
    {
        var channels = group switch
        {
            ConditionNode condition => condition.Condition.Channels(group.Owner),
            LoopNode { Items: { } items } => [items],
            _ => [],
        };
        return channels.Select(c => OutOfScope.OfExitTask(group, Dependencies.ProducerOf(c), group.Location)).OfType<Fault>();
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,127}$")]
    private static partial Regex NamePattern();
}
