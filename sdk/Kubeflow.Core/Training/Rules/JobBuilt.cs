namespace Kubeflow.Training.Rules;

/// <summary>Description that is built.</summary>
internal static class JobBuilt
{
    public static readonly Rule Rule = new("KF7119", "Description that is built");

    public static Fault Of(string what, SourceLocation location) =>
        new(Rule, $"{what} is built and cannot be changed.", "Set everything before Build, or start anew with Create.", location);
}
