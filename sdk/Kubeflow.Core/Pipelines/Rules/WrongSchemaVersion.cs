namespace Kubeflow.Pipelines.Rules;

/// <summary>Schema version that is not known.</summary>
internal static class WrongSchemaVersion
{
    public static readonly Rule Rule = new("KF3006", "Schema version that is not known");

    public static Fault Of(string? version, SourceLocation location) =>
        new(Rule, $"The pipeline's schemaVersion is '{version}', and KFP knows 2.1.0.", "Compile the pipeline anew with a current KFP or this SDK.", location);
}
