namespace Kubeflow.Pipelines.Rules;

/// <summary>Word that the field does not know.</summary>
internal static class WrongWord
{
    public static readonly Rule Rule = new("KF3016", "Word that the field does not know");

    public static Fault Of(string path, string word, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"Field '{path}' does not know '{(word.Length <= 60 ? word : word[..57] + "...")}'.", Suggestion.Of(word, known, "words"), location);
}
