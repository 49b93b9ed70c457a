namespace Kubeflow.Pipelines.Rules;

/// <summary>Loop over an input that does not exist.</summary>
internal static class WrongIterator
{
    public static readonly Rule Rule = new("KF3015", "Loop over an input that does not exist");

    public static Fault Of(string task, string? input, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"Loop '{task}' runs over the input '{input}', which the task is not given.", Suggestion.Of(input ?? "", known, "inputs"), location);

    public static Fault OfItem(string task, string? item, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"Loop '{task}' hands its item to the input '{item}', which its component does not declare.", Suggestion.Of(item ?? "", known, "inputs"), location);

    public static Fault OfRaw(string task, string raw, SourceLocation location) =>
        new(Rule, $"Loop '{task}' runs over '{(raw.Length <= 60 ? raw : raw[..57] + "...")}', which is no list in JSON.", "Write the items as JSON, such as [1, 2].", location);
}
