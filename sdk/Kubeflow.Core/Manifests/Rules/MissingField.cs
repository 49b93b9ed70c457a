namespace Kubeflow.Manifests.Rules;

/// <summary>Missing field of a manifest.</summary>
internal static class MissingField
{
    public static readonly Rule Rule = new("KF7105", "Missing field of a manifest");

    public static Fault Of(string path, SourceLocation location) => new(Rule, $"The manifest has no '{path}'.", "Add it.", location);
}
