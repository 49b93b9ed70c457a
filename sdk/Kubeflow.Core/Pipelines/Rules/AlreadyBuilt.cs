namespace Kubeflow.Pipelines.Rules;

/// <summary>Pipeline already built.</summary>
internal static class AlreadyBuilt
{
    public static readonly Rule Rule = new("KF2013", "Pipeline already built");

    public static Fault Of(string pipeline, SourceLocation location) =>
        new(Rule, $"Pipeline '{pipeline}' is built and cannot be changed.", "Add tasks inside the function given to Pipeline.Define.", location);
}
