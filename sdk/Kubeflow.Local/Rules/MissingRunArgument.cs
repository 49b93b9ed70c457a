namespace Kubeflow.Pipelines.Rules;

/// <summary>Missing argument of a run.</summary>
internal static class MissingRunArgument
{
    public static readonly Rule Rule = new("KF4005", "Missing argument of a run");

    public static Fault Of(string pipeline, string name, string? type) =>
        new(Rule, $"Pipeline '{pipeline}' needs the parameter '{name}' ({type}).", $"Give it: -p {name}=VALUE.", SourceLocation.None);

    public static Fault OfArtifact(string pipeline, string name) =>
        new(Rule, $"Pipeline '{pipeline}' needs the artifact '{name}', and a run takes no artifacts.", "Bring it in with an importer, or use the pipeline inside another one.", SourceLocation.None);
}
