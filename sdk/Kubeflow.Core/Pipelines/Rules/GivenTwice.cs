namespace Kubeflow.Pipelines.Rules;

/// <summary>Argument given twice.</summary>
internal static class GivenTwice
{
    public static readonly Rule Rule = new("KF2021", "Argument given twice");

    public static Fault Of(string task, string input, SourceLocation location) =>
        new(Rule, $"Input '{input}' of task '{task}' is given twice.", "Remove one of the two.", location);
}
