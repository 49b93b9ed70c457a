namespace Kubeflow.Pipelines.Rules;

/// <summary>Component file that cannot be used.</summary>
internal static class WrongComponentFile
{
    public static readonly Rule Rule = new("KF3020", "Component file that cannot be used");

    public static Fault Of(string shown, string what, string hint, SourceLocation location) => new(Rule, $"{shown} {what}.", hint, location);
}
