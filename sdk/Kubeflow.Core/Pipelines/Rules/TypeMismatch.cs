namespace Kubeflow.Pipelines.Rules;

/// <summary>Type mismatch.</summary>
internal static class TypeMismatch
{
    public static readonly Rule Rule = new("KF2003", "Type mismatch");

    public static Fault Of(string task, string input, string wanted, string given, SourceLocation location) =>
        new(Rule, $"Task '{task}' input '{input}' wants {wanted}, got {given}.", "Give a value of that type, or change the input's type.", location);
}
