namespace Kubeflow.Training.Rules;

/// <summary>Wrong amount of a resource.</summary>
internal static class WrongAmount
{
    public static readonly Rule Rule = new("KF7122", "Wrong amount of a resource");

    public static Fault Of(string resource, string amount, SourceLocation location) =>
        new(Rule, $"'{amount}' is no amount of {resource}.", "Write a number with a unit, such as 500m, 2 or 4Gi.", location);
}
