namespace Kubeflow.Pipelines.Rules;

/// <summary>Executor that does not exist.</summary>
internal static class MissingExecutor
{
    public static readonly Rule Rule = new("KF3008", "Executor that does not exist");

    public static Fault Of(string component, string? executor, IEnumerable<string> known, SourceLocation location) =>
        executor is null
            ? new(Rule, $"Component '{component}' has neither a dag nor an executor.", "Add dag or executorLabel.", location)
            : new(Rule, $"Component '{component}' uses the executor '{executor}', which does not exist.", Suggestion.Of(executor, known, "executors"), location);

    public static Fault OfSettings(string platform, string executor, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"The settings for {platform} are of the executor '{executor}', which does not exist.", Suggestion.Of(executor, known, "executors"), location);
}
