namespace Kubeflow.Pipelines.Rules;

/// <summary>Input that is not given.</summary>
internal static class MissingTaskInput
{
    public static readonly Rule Rule = new("KF3018", "Input that is not given");

    public static Fault Of(string task, string input, SourceLocation location) =>
        new(Rule, $"Task '{task}' does not give the input '{input}', which its component needs.", "Give it, or make it optional in the component.", location);
}
