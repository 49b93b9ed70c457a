namespace Kubeflow.Pipelines.Rules;

/// <summary>Input needs a default.</summary>
internal static class NeedsDefault
{
    public static readonly Rule Rule = new("KF2024", "Input needs a default");

    public static Fault Of(string task, string input, SourceLocation location) =>
        new(Rule, $"Task '{task}' is to run though a task before it failed, but its input '{input}' comes from such a task and has no default.",
            "Give the input a default.", location);
}
