namespace Kubeflow.Training.Rules;

/// <summary>Wrong dependency between jobs.</summary>
internal static class WrongDependsOn
{
    public static readonly Rule Rule = new("KF7116", "Wrong dependency between jobs");

    public static Fault NotEarlier(string job, string other, SourceLocation location) =>
        new(Rule, $"Replicated job '{job}' waits for '{other}', which is not listed before it.", "List jobs in the order in which they start.", location);

    public static Fault WithStartupPolicy(string job, SourceLocation location) =>
        new(Rule, $"Replicated job '{job}' has dependsOn, and the job set has a startupPolicy.", "Keep one of them.", location);
}
