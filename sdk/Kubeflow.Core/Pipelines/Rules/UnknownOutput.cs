namespace Kubeflow.Pipelines.Rules;

/// <summary>Unknown output.</summary>
internal static class UnknownOutput
{
    public static readonly Rule Rule = new("KF2020", "Unknown output");

    public static Fault Of(string task, string output, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"Task '{task}' has no output '{output}'.", Suggestion.Of(output, known, "outputs"), location);

    public static Fault InPlaceholder(string output, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"A placeholder names the output '{output}', which the component does not declare.", Suggestion.Of(output, known, "outputs"), location);
}
