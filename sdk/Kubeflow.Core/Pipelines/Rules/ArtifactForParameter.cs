namespace Kubeflow.Pipelines.Rules;

/// <summary>Artifact where a value is wanted.</summary>
internal static class ArtifactForParameter
{
    public static readonly Rule Rule = new("KF2004", "Artifact where a value is wanted");

    public static Fault Of(string task, string input, string given, string type, SourceLocation location) =>
        new(Rule, $"{char.ToUpperInvariant(given[0])}{given[1..]} is an artifact ({type}), and input '{input}' of task '{task}' wants a value.",
            "Make the input an artifact and read it in the step, or let the step before return the value.", location);

    public static Fault InText(string consumer, string given, string type, SourceLocation location) =>
        new(Rule, $"A text of '{consumer}' holds {given}, which is an artifact ({type}).", "Give the artifact to an input of its own.", location);
}
