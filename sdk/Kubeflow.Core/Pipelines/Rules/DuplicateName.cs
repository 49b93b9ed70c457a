namespace Kubeflow.Pipelines.Rules;

/// <summary>Duplicate name.</summary>
internal static class DuplicateName
{
    public static readonly Rule Rule = new("KF2007", "Duplicate name");

    public static Fault Of(string kind, string name, string owner, SourceLocation location) =>
        new(Rule, $"{char.ToUpperInvariant(owner[0])}{owner[1..]} has two {kind}s named '{name}'.", "Rename one of them.", location);
}
