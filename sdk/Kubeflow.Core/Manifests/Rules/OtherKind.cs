namespace Kubeflow.Manifests.Rules;

/// <summary>Object of another kind.</summary>
internal static class OtherKind
{
    public static readonly Rule Rule = new("KF7104", "Object of another kind");

    public static Fault Of(string wanted, IEnumerable<string> given, SourceLocation location)
    {
        var kinds = given.ToList();
        return kinds.Count(k => k == wanted) > 1
            ? new(Rule, $"There are {kinds.Count(k => k == wanted)} objects of kind {wanted}, one is wanted.", "Read them with Manifest.LoadAll and give each to From.", location)
            : new(Rule, $"There is no object of kind {wanted}{(kinds.Count > 0 ? $", only {string.Join(", ", kinds.Distinct())}" : "")}.", "Check the file.", location);
    }

    public static Fault OfVersion(string kind, string given, IEnumerable<string> known, SourceLocation location) =>
        new(Rule, $"{kind} of version '{given}' is not known.", $"Known {(known.Count() == 1 ? "is" : "are")} {string.Join(", ", known)}.", location);
}
