namespace Kubeflow.Pipelines.Rules;

/// <summary>Wrong exit task.</summary>
internal static class WrongExitTask
{
    public static readonly Rule Rule = new("KF2012", "Wrong exit task");

    public static Fault? Find(ExitHandlerNode handler, SourceLocation location)
    {
        if (handler.Parent is not RootNode || handler.ExitTask.Parent is not RootNode)
            return new(Rule, "An ExitHandler stands inside another group.", "Move it, and its exit task, to the pipeline's outermost level.", location);
        return handler.ExitTask.ExitOf is not null
            ? new(Rule, $"'{handler.ExitTask.Name}' is the exit task of two handlers.", "Add a second exit task of the same component.", location)
            : null;
    }

    public static Fault HasUpstream(TaskNode task) =>
        new(Rule, $"The exit task '{task.Name}' waits for another task.",
            "An exit task may use the pipeline's parameters, constants and the final status only.", task.Location);
}
