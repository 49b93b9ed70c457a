namespace Kubeflow.Clusters.Local;

/// <summary>A change that was written.</summary>
/// <param name="Table">The kind, as <c>plural.group</c>.</param>
/// <param name="Object">The object after it; of one that is gone its last state, under the version of its end.</param>
/// <param name="Before">The object before it; null if it is new.</param>
/// <param name="IsDeleted">Whether it is gone.</param>
internal sealed record StoreChange(string Table, StoredObject Object, StoredObject? Before, bool IsDeleted)
{
    public long Version => Object.Version;

    public ChangeType Type => IsDeleted ? ChangeType.Deleted : Before is null ? ChangeType.Added : ChangeType.Modified;
}
