namespace Kubeflow.Pipelines.Rules;

/// <summary>Value where an artifact is wanted.</summary>
internal static class ParameterForArtifact
{
    public static readonly Rule Rule = new("KF2005", "Value where an artifact is wanted");

    public static Fault Of(string task, string input, string wanted, string given, SourceLocation location) =>
        new(Rule, $"Input '{input}' of task '{task}' wants an artifact ({wanted}), got {given}.",
            "Give an output artifact of a task, or bring a file in with Import.", location);
}
