using System.Collections.Immutable;

namespace Kubeflow.Clusters.Local;

/// <summary>All objects at one moment. It never changes, so that many read while one writes.</summary>
/// <param name="Version">The count of changes so far.</param>
/// <param name="Tables">The objects of each kind.</param>
internal sealed record StoreState(long Version, ImmutableDictionary<string, ImmutableSortedDictionary<ObjectKey, StoredObject>> Tables)
{
    public static StoreState Empty { get; } = new(0, ImmutableDictionary<string, ImmutableSortedDictionary<ObjectKey, StoredObject>>.Empty);

    public StoredObject? Find(string table, ObjectKey key) => Table(table).GetValueOrDefault(key);

    /// <summary>The objects of a kind in the order of their names; of one namespace, or of all if it is empty.</summary>
    public IEnumerable<StoredObject> List(string table, string @namespace)
    {
        var objects = Table(table);
        return @namespace.Length == 0 ? objects.Values : objects.Values.Where(o => o.Key.Namespace == @namespace);
    }

    public StoreState With(string table, StoredObject stored) =>
        new(stored.Version, Tables.SetItem(table, Table(table).SetItem(stored.Key, stored)));

    public StoreState Without(string table, ObjectKey key, long version) =>
        new(version, Tables.SetItem(table, Table(table).Remove(key)));

    private ImmutableSortedDictionary<ObjectKey, StoredObject> Table(string table) =>
        Tables.GetValueOrDefault(table) ?? ImmutableSortedDictionary<ObjectKey, StoredObject>.Empty;
}
