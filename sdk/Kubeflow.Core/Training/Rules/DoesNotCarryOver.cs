namespace Kubeflow.Training.Rules;

/// <summary>Job that cannot be converted.</summary>
internal static class DoesNotCarryOver
{
    public static readonly Rule Rule = new("KF7123", "Job that cannot be converted");

    public static Fault Of(string path, string why, string hint, SourceLocation location) => new(Rule, $"'{path}' {why}.", hint, location);
}
