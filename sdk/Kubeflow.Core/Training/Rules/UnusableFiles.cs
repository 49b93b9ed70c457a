namespace Kubeflow.Training.Rules;

/// <summary>Files that cannot travel.</summary>
internal static class UnusableFiles
{
    public static readonly Rule Rule = new("KF7120", "Files that cannot travel");

    public static Fault Of(string path, string wrong, string hint, SourceLocation location) => new(Rule, $"{path} {wrong}.", hint, location);
}
