namespace Kubeflow.Pipelines.Rules;

/// <summary>Output that does not exist.</summary>
internal static class MissingTaskOutput
{
    public static readonly Rule Rule = new("KF3010", "Output that does not exist");

    public static Fault Of(string owner, string producer, string? output, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"{owner} takes the output '{output}' of task '{producer}', which has none of that name.", Suggestion.Of(output ?? "", known, "outputs"), location);

    public static Fault NotDeclared(string owner, string output, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"{owner} graph gives the output '{output}', which outputDefinitions does not declare.", Suggestion.Of(output, known, "outputs"), location);
}
