namespace Kubeflow.Pipelines.Rules;

/// <summary>Unknown input.</summary>
internal static class UnknownInput
{
    public static readonly Rule Rule = new("KF2001", "Unknown input");

    public static Fault Of(string task, string input, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"Task '{task}' has no input '{input}'.", Suggestion.Of(input, known, "inputs"), location);

    public static Fault InPlaceholder(string input, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"A placeholder names the input '{input}', which the component does not declare.", Suggestion.Of(input, known, "inputs"), location);
}
