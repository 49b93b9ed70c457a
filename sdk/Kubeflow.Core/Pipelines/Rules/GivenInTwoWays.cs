namespace Kubeflow.Pipelines.Rules;

/// <summary>Fields that exclude each other.</summary>
internal static class GivenInTwoWays
{
    public static readonly Rule Rule = new("KF3017", "Fields that exclude each other");

    public static Fault OneOf(string path, IReadOnlyList<string> fields, SourceLocation location) =>
        new(Rule, $"'{path}' has {string.Join(" and ", fields.Select(f => $"'{f}'"))}, of which it may have only one.", "Remove all but one.", location);

    public static Fault Spelling(string path, SourceLocation location) =>
        new(Rule, $"Field '{path}' is given twice, in camelCase and in snake_case.", "Keep one of the two.", location);
}
