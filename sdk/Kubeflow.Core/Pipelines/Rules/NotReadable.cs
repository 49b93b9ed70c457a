namespace Kubeflow.Pipelines.Rules;

/// <summary>Document that cannot be read.</summary>
internal static class NotReadable
{
    public static readonly Rule Rule = new("KF3001", "Document that cannot be read");

    public static Fault Of(string shown, string reason, string hint, SourceLocation location) =>
        new(Rule, $"{Path.GetFileName(shown)} {reason}.", hint, location);

    public static Fault TooLarge(string shown, SourceLocation location) =>
        Of(shown, "is larger than 32 MiB", "KFP takes no larger pipeline; write equal components once, or loop with ParallelFor.", location);
}
