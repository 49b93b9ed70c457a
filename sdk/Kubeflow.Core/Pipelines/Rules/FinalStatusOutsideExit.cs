namespace Kubeflow.Pipelines.Rules;

/// <summary>Final status outside of an exit task.</summary>
internal static class FinalStatusOutsideExit
{
    public static readonly Rule Rule = new("KF2026", "Final status outside of an exit task");

    public static Fault? Find(TaskNode task, ParameterInput input)
    {
        if (task.Settings.IgnoreUpstreamFailure is null)
            return new(Rule, $"Task '{task.Name}' takes the final status (input '{input.Name}') and is no exit task.",
                "Make it the exit task of an ExitHandler, or call IgnoreUpstreamFailure.", task.Location);
        var upstream = Dependencies.Of(task).Select(d => GraphNode.FirstUncommon(d, task)).Where(p => ReferenceEquals(p.Downstream, task))
            .Select(p => p.Upstream).Distinct().Count();
        return upstream == 1
            ? null
            : new(Rule, $"Task '{task.Name}' takes the final status of the task before it, and has {upstream} such tasks in its own group.",
                "Let it depend on exactly one.", task.Location);
    }
}
