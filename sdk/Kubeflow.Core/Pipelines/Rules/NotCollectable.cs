namespace Kubeflow.Pipelines.Rules;

/// <summary>Nothing to collect.</summary>
internal static class NotCollectable
{
    public static readonly Rule Rule = new("KF2016", "Nothing to collect");

    public static Fault Of(string given, SourceLocation location) =>
        new(Rule, $"Collected is given {given}.", "Give it an output of a task inside a ParallelFor.", location);
}
