namespace Kubeflow.Manifests.Rules;

/// <summary>Unknown field of a manifest.</summary>
internal static class UnknownField
{
    public static readonly Rule Rule = new("KF7102", "Unknown field of a manifest");

    public static Fault Of(string field, string path, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"Unknown field '{path}'.", Suggestion.Of(field, known.Distinct(), "fields"), location);
}
