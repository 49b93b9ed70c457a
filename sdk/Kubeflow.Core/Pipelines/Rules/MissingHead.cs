namespace Kubeflow.Pipelines.Rules;

/// <summary>Pipeline without a name or a root.</summary>
internal static class MissingHead
{
    public static readonly Rule Rule = new("KF3005", "Pipeline without a name or a root");

    public static Fault Of(string field, SourceLocation location) =>
        new(Rule, $"The pipeline has no '{field}'.", $"Add it; every compiled pipeline has one.", location);
}
