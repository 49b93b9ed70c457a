namespace Kubeflow.Clusters.Local;

/// <summary>Refuses an apply that changes what others own.</summary>
internal static class AppliedConflicts
{
    /// <summary>Checks the fields that change against everyone else's.</summary>
    /// <exception cref="ClusterException">Others own some (409).</exception>
    public static void Check(ManagedEntries entries, ManagedKey own, FieldSet taken)
    {
        var conflicts = (
            from entry in entries.All
            where entry.Key != own
            from path in entry.Fields.Both(taken).Paths()
            orderby entry.Key.Manager, path
            select (Who: Who(entry), Path: path)).ToList();
        if (conflicts.Count == 0)
            return;
        var causes = conflicts.Select(c => new FieldCause("FieldManagerConflict", c.Path, $"conflict with {c.Who}")).ToList();
        throw new ClusterException(
            409, "Conflict", $"Apply failed with {conflicts.Count} {(conflicts.Count == 1 ? "conflict" : "conflicts")}: {Text(conflicts)}", causes: causes);
    }

    private static string Text(List<(string Who, string Path)> conflicts)
    {
        if (conflicts is [var only])
            return $"conflict with {only.Who}: {only.Path}";
        var groups = conflicts.GroupBy(c => c.Who).Select(g => $"conflicts with {g.Key}:\n{string.Join('\n', g.Select(c => $"- {c.Path}"))}");
        return string.Join('\n', groups);
    }

    private static string Who(ManagedEntry entry)
    {
        var (name, operation, _, part) = entry.Key;
        var with = part.Length > 0 ? $" with subresource \"{part}\"" : "";
        return operation == ManagedEntry.Updates ? $"\"{name}\"{with} using {entry.Version}" : $"\"{name}\"{with}";
    }
}
