namespace Kubeflow.Pipelines.Rules;

/// <summary>Task that does not exist.</summary>
internal static class MissingProducer
{
    public static readonly Rule Rule = new("KF3009", "Task that does not exist");

    public static Fault Of(string owner, string? producer, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"{owner} refers to the task '{producer}', which is not in the same graph.", Suggestion.Of(producer ?? "", known, "tasks"), location);
}
