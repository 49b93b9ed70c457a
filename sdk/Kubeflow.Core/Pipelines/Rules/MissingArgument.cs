namespace Kubeflow.Pipelines.Rules;

/// <summary>Missing argument.</summary>
internal static class MissingArgument
{
    public static readonly Rule Rule = new("KF2002", "Missing argument");

    public static Fault Of(string task, IReadOnlyList<string> inputs, SourceLocation location) =>
        new(Rule, $"Task '{task}' is not given {Named(inputs)}.", "Give a value, or give the input a default.", location);

    private static string Named(IReadOnlyList<string> inputs) =>
        (inputs.Count == 1 ? "its input " : "its inputs ") + string.Join(", ", inputs.Select(i => $"'{i}'"));
}
