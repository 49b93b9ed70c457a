namespace Kubeflow.Pipelines.Rules;

/// <summary>No tasks.</summary>
internal static class NoTasks
{
    public static readonly Rule Rule = new("KF2009", "No tasks");

    public static Fault Of(string construct, SourceLocation location) =>
        new(Rule, $"{(construct == "pipeline" ? "The pipeline" : $"This {construct}")} has no task.", "Add at least one task.", location);
}
