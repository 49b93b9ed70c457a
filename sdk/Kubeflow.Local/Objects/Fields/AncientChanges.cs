namespace Kubeflow.Clusters.Local;

/// <summary>Keeps the list of managers short: the oldest that update become one.</summary>
internal static class AncientChanges
{
    private const string Name = "ancient-changes";

    /// <summary>Merges the oldest beyond a number into one.</summary>
    public static void Cap(ManagedEntries entries, int most)
    {
        var updaters = entries.All.Where(e => e.Key.Operation == ManagedEntry.Updates).OrderBy(e => e.Time ?? "", StringComparer.Ordinal).ToList();
        if (updaters.Count <= most)
            return;
        foreach (var old in updaters.Take(updaters.Count - most + 1))
        {
            entries.Set(old with { Fields = new() });
            var key = new ManagedKey(Name, ManagedEntry.Updates, old.Version, "");
            var fields = entries[key]?.Fields.Union(old.Fields) ?? old.Fields;
            entries.Set(new(key, old.Version, old.Time, fields));
        }
    }
}
