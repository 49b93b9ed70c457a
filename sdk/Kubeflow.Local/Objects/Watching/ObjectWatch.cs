using System.Runtime.CompilerServices;

namespace Kubeflow.Clusters.Local;

/// <summary>Watches a selection of a kind.</summary>
internal sealed class ObjectWatch(ObjectStore store, KindDefinition kind, Selection selection)
{
    /// <summary>What is there, and the version as of which it is.</summary>
    public (IReadOnlyList<StoredObject> Objects, long Version) List()
    {
        var state = store.State;
        return ([.. state.List(kind.Table, selection.Namespace).Where(selection.Matches)], state.Version);
    }

    /// <summary>The changes after a version, in batches as they come; ends with null if some of them are compacted.</summary>
    public async IAsyncEnumerable<IReadOnlyList<SelectedChange>?> ChangesAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var log = store.ChangesOf(kind.Table);
        while (true)
        {
            var next = log.Next;
            if (log.ReadAfter(after) is not { } changes)
            {
                yield return null;
                yield break;
            }
            if (changes.Length > 0)
            {
                after = changes[^1].Version;
                yield return [.. changes.Select(c => SelectedChange.Of(c, selection)).Where(c => c is not null).Select(c => c!.Value)];
            }
            else
            {
                await next.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>What is there, then every change; where changes were missed, what they came to.</summary>
    public async IAsyncEnumerable<SelectedChange> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var known = new Dictionary<ObjectKey, StoredObject>();
        while (true)
        {
            var (objects, version) = List();
            foreach (var change in Difference(known, objects))
                yield return Noted(known, change);
            await foreach (var batch in ChangesAsync(version, cancellationToken).ConfigureAwait(false))
                foreach (var change in batch ?? [])
                    yield return Noted(known, change);
        }
    }

    /// <summary>Every change after a version.</summary>
    /// <exception cref="ClusterException">Some of them are compacted (410).</exception>
    public async IAsyncEnumerable<SelectedChange> AfterAsync(long version, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = version;
        await foreach (var batch in ChangesAsync(version, cancellationToken).ConfigureAwait(false))
        {
            if (batch is null)
                throw Refusal.Of(410, "Expired", $"too old resource version: {after}", $"{kind.Kind}", "List again, and watch from there.");
            foreach (var change in batch)
            {
                after = change.Object.Version;
                yield return change;
            }
        }
    }

    private static SelectedChange Noted(Dictionary<ObjectKey, StoredObject> known, SelectedChange change)
    {
        if (change.Type == ChangeType.Deleted)
            known.Remove(change.Object.Key);
        else
            known[change.Object.Key] = change.Object;
        return change;
    }

    private static IEnumerable<SelectedChange> Difference(Dictionary<ObjectKey, StoredObject> known, IReadOnlyList<StoredObject> objects)
    {
        var there = objects.ToDictionary(o => o.Key);
        // One of the same name but another uid is another object.
        var gone = known.Values.Where(k => !there.TryGetValue(k.Key, out var now) || now.Uid != k.Uid).Select(k => new SelectedChange(ChangeType.Deleted, k)).ToList();
        var came = objects.Where(o => !known.TryGetValue(o.Key, out var before) || before.Version != o.Version)
            .Select(o => new SelectedChange(known.TryGetValue(o.Key, out var before) && before.Uid == o.Uid ? ChangeType.Modified : ChangeType.Added, o)).ToList();
        return gone.Concat(came);
    }
}
