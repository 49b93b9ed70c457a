namespace Kubeflow.Training.Rules;

/// <summary>Method that cannot train.</summary>
internal static class UnusableMethod
{
    public static readonly Rule Rule = new("KF7121", "Method that cannot train");

    public static Fault Of(string method, string wrong, SourceLocation location) =>
        new(Rule, $"Method '{method}' {wrong}.", "Give a public static method without parameters, or with one CancellationToken, that returns nothing or a Task.", location);
}
