namespace Kubeflow.Training.Rules;

/// <summary>Several policies where one may be.</summary>
internal static class SeveralPolicies
{
    public static readonly Rule Rule = new("KF7114", "Several policies where one may be");

    public static Fault Of(string path, IEnumerable<string> given, SourceLocation location) =>
        new(Rule, $"'{path}' sets {string.Join(" and ", given)}; at most one may be set.", "Keep one of them.", location);
}
