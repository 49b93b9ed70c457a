namespace Kubeflow.Training.Rules;

/// <summary>Value that the API does not take.</summary>
internal static class ValueOutOfRange
{
    public static readonly Rule Rule = new("KF7107", "Value that the API does not take");

    public static Fault Of(string path, object? given, string wanted, SourceLocation location) =>
        new(Rule, $"'{path}' is {given}, but takes {wanted}.", "Correct the value.", location);
}
