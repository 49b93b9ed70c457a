namespace Kubeflow.Training.Rules;

/// <summary>Variable with a value and a source.</summary>
internal static class TwoSources
{
    public static readonly Rule Rule = new("KF7111", "Variable with a value and a source");

    public static Fault Of(string path, string name, SourceLocation location) =>
        new(Rule, $"'{path}' gives variable '{name}' a value and a place to take it from.", "Keep one of them.", location);
}
