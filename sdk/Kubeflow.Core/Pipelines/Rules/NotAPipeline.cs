namespace Kubeflow.Pipelines.Rules;

/// <summary>Document that is no pipeline.</summary>
internal static class NotAPipeline
{
    public static readonly Rule Rule = new("KF3002", "Document that is no pipeline");

    private const string Wanted = "Name a compiled pipeline: YAML with 'pipelineInfo' and 'root'.";

    public static Fault None(string shown, SourceLocation location) =>
        new(Rule, $"{shown} is empty.", Wanted, location);

    public static Fault OnlyPlatform(string shown, SourceLocation location) =>
        new(Rule, $"{shown} holds a platform's part ('platforms') but no pipeline.", "Put the pipeline before it, with '---' between.", location);

    public static Fault Several(string shown, bool platforms, SourceLocation location) =>
        new(Rule, $"{shown} holds two {(platforms ? "platform parts" : "pipelines")}.", "Keep one in a file.", location);

    public static Fault ArgoWorkflow(string shown, string kind, SourceLocation location) =>
        new(Rule, $"{shown} is an Argo {kind}, which KFP v1 compiles to, and no compiled pipeline.",
            "Compile the pipeline with KFP 2 or this SDK.", location);

    public static Fault Component(string shown, SourceLocation location) =>
        new(Rule, $"{shown} is a KFP v1 component and no compiled pipeline.", "Use the component in a pipeline, and compile that.", location);

    public static Fault EmptyVersion(string shown, SourceLocation location) =>
        new(Rule, $"{shown} is a PipelineVersion without 'spec.pipelineSpec'.", "Add the pipeline there, or name the compiled pipeline itself.", location);

    public static Fault Other(string shown, string what, SourceLocation location) =>
        new(Rule, $"{shown} is no compiled pipeline but {what}.", Wanted, location);
}
