namespace Kubeflow.Clusters.Local;

/// <summary>Who is owned by whom.</summary>
internal sealed class OwnerIndex
{
    private readonly Dictionary<string, HashSet<(string Table, ObjectKey Key)>> _owned = new(StringComparer.Ordinal);

    /// <summary>The objects that name an owner.</summary>
    public IReadOnlyCollection<(string Table, ObjectKey Key)> OwnedBy(string uid) => _owned.TryGetValue(uid, out var found) ? [.. found] : [];

    public void Add(string table, StoredObject stored)
    {
        foreach (var owner in stored.Owners)
        {
            if (!_owned.TryGetValue(owner, out var list))
                _owned[owner] = list = [];
            list.Add((table, stored.Key));
        }
    }

    public void Remove(string table, StoredObject stored)
    {
        foreach (var owner in stored.Owners)
            if (_owned.TryGetValue(owner, out var list) && list.Remove((table, stored.Key)) && list.Count == 0)
                _owned.Remove(owner);
    }
}
