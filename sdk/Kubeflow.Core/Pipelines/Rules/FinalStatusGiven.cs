namespace Kubeflow.Pipelines.Rules;

/// <summary>Final status given by hand.</summary>
internal static class FinalStatusGiven
{
    public static readonly Rule Rule = new("KF2025", "Final status given by hand");

    public static Fault Of(string task, string input, SourceLocation location) =>
        new(Rule, $"Input '{input}' of task '{task}' is the final status, which the engine fills in.", "Leave it out.", location);
}
