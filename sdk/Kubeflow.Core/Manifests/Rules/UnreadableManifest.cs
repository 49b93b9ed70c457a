namespace Kubeflow.Manifests.Rules;

/// <summary>Manifest that cannot be read.</summary>
internal static class UnreadableManifest
{
    public static readonly Rule Rule = new("KF7101", "Manifest that cannot be read");

    public static Fault Of(string shown, string reason, string hint, SourceLocation location) => new(Rule, $"{shown} {reason}.", hint, location);
}
