namespace Kubeflow.Pipelines.Rules;

/// <summary>Null for an input that needs a value.</summary>
internal static class NullForRequired
{
    public static readonly Rule Rule = new("KF2027", "Null for an input that needs a value");

    public static Fault Of(string task, string input, SourceLocation location) =>
        new(Rule, $"Input '{input}' of task '{task}' is given null and needs a value.", "Give a value, or make the input optional.", location);
}
