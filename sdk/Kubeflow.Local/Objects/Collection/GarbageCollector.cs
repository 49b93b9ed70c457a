using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Ends what belonged to objects that end: dependents of owners, contents of namespaces, kinds of definitions.</summary>
internal sealed class GarbageCollector(ObjectStore store, KindRegistry kinds, TimeProvider clock)
{
    private static readonly string Namespaces = ResourceKind.Namespace.ToString();
    private static readonly string Definitions = ResourceKind.CustomResourceDefinition.ToString();

    private OwnerIndex _owners = new();

    /// <summary>Collects until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = store.State;
            _owners = new OwnerIndex();
            foreach (var (table, objects) in state.Tables)
                foreach (var stored in objects.Values)
                    _owners.Add(table, stored);
            // What ended while nobody collected.
            foreach (var (table, objects) in state.Tables)
                foreach (var stored in objects.Values.Where(o => o.IsDeleting || o.Owners.Count > 0))
                    await LookAtAsync(table, stored, cancellationToken).ConfigureAwait(false);
            await FollowAsync(state.Version, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task FollowAsync(long after, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = store.Changes.Next;
            if (store.Changes.ReadAfter(after) is not { } changes)
                return;
            if (changes.Length == 0)
                await next.WaitAsync(cancellationToken).ConfigureAwait(false);
            foreach (var change in changes)
            {
                after = change.Version;
                if (change.Before is { } before)
                    _owners.Remove(change.Table, before);
                if (!change.IsDeleted)
                    _owners.Add(change.Table, change.Object);
                await SeeAsync(change, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task SeeAsync(StoreChange change, CancellationToken cancellationToken)
    {
        if (change.IsDeleted)
        {
            foreach (var (table, key) in _owners.OwnedBy(change.Object.Uid))
                if (store.State.Find(table, key) is { } dependent)
                    await LookAtAsync(table, dependent, cancellationToken).ConfigureAwait(false);
            // It may have been the last one that an owner, a namespace or a definition waited for.
            foreach (var owner in change.Object.Owners)
                await LookAtOwnerAsync(owner, cancellationToken).ConfigureAwait(false);
            if (store.State.Find(Namespaces, new("", change.Object.Key.Namespace)) is { IsDeleting: true } space)
                await LookAtAsync(Namespaces, space, cancellationToken).ConfigureAwait(false);
            if (store.State.Find(Definitions, new("", change.Table)) is { IsDeleting: true } definition)
                await LookAtAsync(Definitions, definition, cancellationToken).ConfigureAwait(false);
        }
        else if (change.Object.IsDeleting || change.Object.Owners.Count > 0)
        {
            await LookAtAsync(change.Table, change.Object, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task LookAtOwnerAsync(string uid, CancellationToken cancellationToken)
    {
        foreach (var (table, objects) in store.State.Tables)
            if (objects.Values.FirstOrDefault(o => o.Uid == uid && o.IsDeleting) is { } owner)
                await LookAtAsync(table, owner, cancellationToken).ConfigureAwait(false);
    }

    private async Task LookAtAsync(string table, StoredObject stored, CancellationToken cancellationToken)
    {
        try
        {
            await store.WriteAsync(transaction => Collect(transaction, table, stored.Key), cancellationToken).ConfigureAwait(false);
        }
        catch (ClusterException)
        {
            // Somebody changed or ended it meanwhile: that change is looked at too.
        }
    }

    private bool Collect(StoreTransaction transaction, string table, ObjectKey key)
    {
        if (transaction.State.Find(table, key) is not { } stored || kinds.All.FirstOrDefault(k => k.Table == table) is not { } kind)
            return false;
        if (!stored.IsDeleting && HasLostItsOwners(transaction, stored))
            Ending.Delete(transaction, kind, key, new DeleteOptions(), clock.GetUtcNow());
        else if (stored.IsDeleting && table == Namespaces)
            EndContents(transaction, kind, key, All(transaction, key.Name));
        else if (stored.IsDeleting && table == Definitions)
            EndContents(transaction, kind, key, transaction.State.List(key.Name, "").Select(o => (key.Name, o)));
        else if (stored.IsDeleting)
            EndDependents(transaction, kind, stored);
        return true;
    }

    private bool HasLostItsOwners(StoreTransaction transaction, StoredObject stored)
    {
        if (stored.Owners.Count == 0)
            return false;
        var owners = stored.ToDocument()["metadata"]!["ownerReferences"]!.AsArray();
        // A kind that the cluster does not have may be somebody's own: such owners are taken to live.
        return owners.All(o => kinds.FindKind(o!["apiVersion"]?.ToString() ?? "", o["kind"]?.ToString() ?? "") is { } kind
            && transaction.State.Find(kind.Table, new(kind.Kind.Namespaced ? stored.Key.Namespace : "", o["name"]?.ToString() ?? ""))?.Uid != o["uid"]?.ToString());
    }

    private static IEnumerable<(string Table, StoredObject Object)> All(StoreTransaction transaction, string space) =>
        transaction.State.Tables.SelectMany(t => t.Value.Values.Where(o => o.Key.Namespace == space).Select(o => (t.Key, o)));

    private void EndContents(StoreTransaction transaction, KindDefinition kind, ObjectKey key, IEnumerable<(string Table, StoredObject Object)> contents)
    {
        var left = contents.ToList();
        foreach (var (table, content) in left.Where(c => !c.Object.IsDeleting))
            if (kinds.All.FirstOrDefault(k => k.Table == table) is { } its)
                Ending.Delete(transaction, its, content.Key, new DeleteOptions(), clock.GetUtcNow());
        if (left.All(c => transaction.State.Find(c.Table, c.Object.Key) is null))
            Ending.Delete(transaction, kind, key, new DeleteOptions { GracePeriod = TimeSpan.Zero }, clock.GetUtcNow());
    }

    private void EndDependents(StoreTransaction transaction, KindDefinition kind, StoredObject stored)
    {
        var finalizers = ObjectMetadata.Finalizers(stored.ToDocument());
        var dependents = _owners.OwnedBy(stored.Uid).Select(d => (d.Table, Object: transaction.State.Find(d.Table, d.Key))).Where(d => d.Object is not null).Select(d => (d.Table, Object: d.Object!)).ToList();
        if (finalizers.Contains(Ending.OrphanFinalizer))
        {
            foreach (var (table, dependent) in dependents)
                Release(transaction, table, dependent, stored.Uid);
            Finish(transaction, kind, stored, Ending.OrphanFinalizer);
        }
        else if (finalizers.Contains(Ending.ForegroundFinalizer))
        {
            foreach (var (table, dependent) in dependents.Where(d => !d.Object.IsDeleting))
                if (kinds.All.FirstOrDefault(k => k.Table == table) is { } its)
                    Ending.Delete(transaction, its, dependent.Key, new DeleteOptions { Propagation = Propagation.Foreground }, clock.GetUtcNow());
            if (!dependents.Any(d => transaction.State.Find(d.Table, d.Object.Key) is { } left && Blocks(left, stored.Uid)))
                Finish(transaction, kind, stored, Ending.ForegroundFinalizer);
        }
    }

    private static bool Blocks(StoredObject dependent, string owner) =>
        dependent.ToDocument()["metadata"]!["ownerReferences"]!.AsArray().Any(o => o!["uid"]?.ToString() == owner && (bool?)o["blockOwnerDeletion"] == true);

    private static void Release(StoreTransaction transaction, string table, StoredObject dependent, string owner)
    {
        var document = dependent.ToDocument();
        var owners = document["metadata"]!["ownerReferences"]!.AsArray();
        owners.RemoveAll(o => o!["uid"]?.ToString() == owner);
        if (owners.Count == 0)
            document["metadata"]!.AsObject().Remove("ownerReferences");
        transaction.Put(table, dependent.Key, document);
    }

    private static void Finish(StoreTransaction transaction, KindDefinition kind, StoredObject stored, string finalizer)
    {
        var document = transaction.State.Find(kind.Table, stored.Key)!.ToDocument();
        var left = ObjectMetadata.Finalizers(document);
        left.Remove(finalizer);
        document["metadata"]!["finalizers"] = new JsonArray([.. left.Select(f => JsonValue.Create(f))]);
        if (left.Count == 0)
            document["metadata"]!.AsObject().Remove("finalizers");
        if (Ending.IsOver(document))
            transaction.Remove(kind.Table, stored.Key);
        else
            transaction.Put(kind.Table, stored.Key, document);
    }
}
