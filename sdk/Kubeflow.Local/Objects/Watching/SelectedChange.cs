namespace Kubeflow.Clusters.Local;

/// <summary>A change as one who watches a selection sees it: an object may come into it and leave it.</summary>
/// <param name="Type">What happened to the selection.</param>
/// <param name="Object">The object; of one that left, its last state in the selection, under the version of its leaving.</param>
internal readonly record struct SelectedChange(ChangeType Type, StoredObject Object)
{
    /// <summary>The change as the selection sees it; null if it sees nothing of it.</summary>
    public static SelectedChange? Of(StoreChange change, Selection selection)
    {
        var was = change.Before is { } before && selection.Matches(before);
        if (!change.IsDeleted && selection.Matches(change.Object))
            return new(was ? ChangeType.Modified : ChangeType.Added, change.Object);
        return !was ? null
            : change.IsDeleted ? new(ChangeType.Deleted, change.Object)
            : new SelectedChange(ChangeType.Deleted, StoredObject.Of(change.Object.Key, change.Version, change.Before!.ToDocument()));
    }
}
