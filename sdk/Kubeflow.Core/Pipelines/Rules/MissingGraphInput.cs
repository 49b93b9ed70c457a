namespace Kubeflow.Pipelines.Rules;

/// <summary>Input that does not exist.</summary>
internal static class MissingGraphInput
{
    public static readonly Rule Rule = new("KF3011", "Input that does not exist");

    public static Fault Of(string owner, string? input, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"{owner} takes the input '{input}' of its graph, which has none of that name.", Suggestion.Of(input ?? "", known, "inputs"), location);
}
