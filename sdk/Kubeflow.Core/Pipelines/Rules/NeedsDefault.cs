namespace Kubeflow.Pipelines.Rules;

/// <summary>Input needs a default.</summary>
internal static class NeedsDefault
{
    public static readonly Rule Rule = new("KF2024", "Input needs a default");

    /// <summary>The first input that would be without a value when the task before it failed.</summary>
    public static Fault? Find(TaskNode task)
    {
        if (task.Settings.IgnoreUpstreamFailure is not { } location)
            return null;
        foreach (var (input, argument) in task.Arguments)
            if (argument.Channel is TaskOutputChannel or OneOfChannel or CollectedChannel && task.Component.FindInput(input) is { IsOptional: false })
                return Of(task.Name, input, location);
        return null;
    }

    private static Fault Of(string task, string input, SourceLocation location) =>
        new(Rule, $"Task '{task}' is to run though a task before it failed, but its input '{input}' comes from such a task and has no default.",
            "Give the input a default.", location);
}
