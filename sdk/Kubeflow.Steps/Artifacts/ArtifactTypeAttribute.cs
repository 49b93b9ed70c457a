namespace Kubeflow.Pipelines;

/// <summary>The schema of an artifact class, as it stands in the pipeline document.</summary>
/// <param name="schemaTitle">Two parts with a dot between, such as <c>system.Dataset</c> or <c>acme.Table</c>.</param>
/// <param name="schemaVersion">Three numbers, such as <c>0.0.1</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ArtifactTypeAttribute(string schemaTitle, string schemaVersion = "0.0.1") : Attribute
{
    /// <summary>The schema's title.</summary>
    public string SchemaTitle { get; } = schemaTitle;

    /// <summary>The schema's version.</summary>
    public string SchemaVersion { get; } = schemaVersion;
}
