namespace Kubeflow.Training.Rules;

/// <summary>Job that its runtime cannot run.</summary>
internal static class RuntimeDoesNotFit
{
    public static readonly Rule Rule = new("KF7124", "Job that its runtime cannot run");

    public static Fault Of(string wrong, string hint) => new(Rule, wrong, hint, SourceLocation.None);
}
