namespace Kubeflow.Clusters.Local;

/// <summary>One write: what it reads is what earlier writes left, committed or about to be.</summary>
internal sealed class StoreTransaction(StoreState state)
{
    private readonly List<StoreChange> _changes = [];

    /// <summary>The objects as this write leaves them so far.</summary>
    public StoreState State { get; private set; } = state;

    public IReadOnlyList<StoreChange> Changes => _changes;

    /// <summary>Writes an object, new or not, and gives it its version.</summary>
    public StoredObject Put(string table, ObjectKey key, System.Text.Json.Nodes.JsonObject document)
    {
        var before = State.Find(table, key);
        var stored = StoredObject.Of(key, State.Version + 1, document);
        State = State.With(table, stored);
        _changes.Add(new(table, stored, before, IsDeleted: false));
        return stored;
    }

    /// <summary>Removes an object that is there.</summary>
    public StoredObject Remove(string table, ObjectKey key)
    {
        var before = State.Find(table, key)!;
        var last = StoredObject.Of(key, State.Version + 1, before.ToDocument());
        State = State.Without(table, key, last.Version);
        _changes.Add(new(table, last, before, IsDeleted: true));
        return last;
    }
}
