namespace Kubeflow.Training.Rules;

/// <summary>Bad manager of a patch.</summary>
internal static class BadPatchOwner
{
    public static readonly Rule Rule = new("KF7112", "Bad manager of a patch");

    public static Fault Of(string manager, SourceLocation location) =>
        new(Rule, $"'{manager}' is no manager of a runtime patch.", "Write a path below a domain of yours, such as team.example.com/platform.", location);
}
