namespace Kubeflow.Pipelines.Rules;

/// <summary>Unknown argument.</summary>
internal static class UnknownArgument
{
    public static readonly Rule Rule = new("KF4004", "Unknown argument");

    public static Fault Of(string pipeline, string name, IEnumerable<string> known) =>
        new(Rule, $"Pipeline '{pipeline}' has no parameter '{name}'.", Suggestion.Of(name, known, "parameters"), SourceLocation.None);
}
