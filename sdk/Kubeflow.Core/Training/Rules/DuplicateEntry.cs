namespace Kubeflow.Training.Rules;

/// <summary>Two entries of one name.</summary>
internal static class DuplicateEntry
{
    public static readonly Rule Rule = new("KF7108", "Two entries of one name");

    public static IEnumerable<Fault> Find(string path, string key, IEnumerable<string> names, Func<string, SourceLocation> locate)
    {
        var seen = new HashSet<string>();
        foreach (var (index, name) in names.Index())
            if (!seen.Add(name))
                yield return Of(path, key, name, locate($"{path}[{index}]"));
    }

    public static Fault Of(string path, string key, string name, SourceLocation location) =>
        new(Rule, $"'{path}' has two entries with the {key} '{name}'.", "Keep one of them.", location);
}
