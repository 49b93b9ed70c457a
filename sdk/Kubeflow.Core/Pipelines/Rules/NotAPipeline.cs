namespace Kubeflow.Pipelines.Rules;

/// <summary>Document that is no pipeline.</summary>
internal static class NotAPipeline
{
    public static readonly Rule Rule = new("KF3002", "Document that is no pipeline");

    public static Fault None(string shown, SourceLocation location) =>
        new(Rule, $"{shown} is empty.", "Name a compiled pipeline: YAML with 'pipelineInfo' and 'root'.", location);

    public static Fault Several(string shown, bool platforms, SourceLocation location) =>
        new(Rule, $"{shown} holds two {(platforms ? "platform parts" : "pipelines")}.", "Keep one in a file.", location);

    public static Fault Other(string shown, string what, SourceLocation location) =>
        new(Rule, $"{shown} is no compiled pipeline but {what}.", Hint(what), location);

    private static string Hint(string what) => what.Contains("Workflow", StringComparison.Ordinal)
        ? "This is Argo's form, or KFP v1's; compile the pipeline with KFP 2 or this SDK."
        : what.Contains("component", StringComparison.Ordinal)
            ? "Use the component in a pipeline, and compile that."
            : "Name a compiled pipeline: YAML with 'pipelineInfo' and 'root'.";
}
