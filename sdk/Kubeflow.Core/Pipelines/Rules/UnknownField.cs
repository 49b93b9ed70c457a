namespace Kubeflow.Pipelines.Rules;

/// <summary>Unknown field.</summary>
internal static class UnknownField
{
    public static readonly Rule Rule = new("KF3003", "Unknown field");

    public static Fault Of(string field, string path, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"Unknown field '{path}'.", Suggestion.Of(field, known, "fields"), location);
}
