using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>How objects end: at once, or when all who wait for their end have done their part.</summary>
internal static class Ending
{
    public const string ForegroundFinalizer = "foregroundDeletion";
    public const string OrphanFinalizer = "orphan";

    /// <summary>Deletes an object.</summary>
    /// <returns>The object if it lives on until its finalizers are done, else its last state.</returns>
    public static (JsonObject Document, bool IsGone) Delete(StoreTransaction store, KindDefinition kind, ObjectKey key, DeleteOptions options, DateTimeOffset now)
    {
        var stored = store.State.Find(kind.Table, key) ?? throw Refusal.NotFound(kind, key.Name);
        if (options.Uid is { } uid && uid != stored.Uid)
            throw Refusal.Precondition(kind, key.Name, "UID", uid, stored.Uid);
        if (options.ResourceVersion is { } version && version != stored.ToDocument()["metadata"]!["resourceVersion"]!.ToString())
            throw Refusal.Precondition(kind, key.Name, "ResourceVersion", version, stored.ToDocument()["metadata"]!["resourceVersion"]!.ToString());
        var document = stored.ToDocument();
        ObjectWrites.ConvertFrom(kind, document);
        var waits = Finalizers(document, options.Propagation, isFirst: !stored.IsDeleting);
        var isGraceful = kind.EndsGracefully && options.GracePeriod != TimeSpan.Zero;
        if (waits.Count == 0 && !isGraceful)
        {
            if (!options.DryRun)
                store.Remove(kind.Table, key);
            return (document, IsGone: true);
        }
        Mark(document, waits, options, kind, now);
        if (!options.DryRun && !JsonNode.DeepEquals(document, stored.ToDocument()))
            document = store.Put(kind.Table, key, document).ToDocument();
        return (document, IsGone: false);
    }

    /// <summary>Whether nothing keeps the object any more.</summary>
    public static bool IsOver(JsonObject document) =>
        document["metadata"]!["deletionTimestamp"] is not null && document["metadata"]!["deletionGracePeriodSeconds"] is null && ObjectMetadata.Finalizers(document).Count == 0;

    /// <summary>Refuses finalizers that come after the deletion.</summary>
    public static void CheckFinalizers(KindDefinition kind, JsonObject document, JsonObject before)
    {
        if (before["metadata"]!["deletionTimestamp"] is null)
            return;
        var added = ObjectMetadata.Finalizers(document).Except(ObjectMetadata.Finalizers(before), StringComparer.Ordinal).ToList();
        if (added.Count > 0)
            throw Refusal.Invalid(kind, ObjectForm.NameOf(document), [new("FieldValueForbidden", "metadata.finalizers",
                $"Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{{{string.Join(", ", added.Select(a => $"\"{a}\""))}}}")]);
    }

    private static List<string> Finalizers(JsonObject document, Propagation propagation, bool isFirst)
    {
        var list = ObjectMetadata.Finalizers(document);
        if (!isFirst)
            return list;
        list.RemoveAll(f => f is ForegroundFinalizer or OrphanFinalizer);
        if (propagation == Propagation.Foreground)
            list.Add(ForegroundFinalizer);
        if (propagation == Propagation.Orphan)
            list.Add(OrphanFinalizer);
        return list;
    }

    private static void Mark(JsonObject document, List<string> finalizers, DeleteOptions options, KindDefinition kind, DateTimeOffset now)
    {
        var metadata = document["metadata"]!.AsObject();
        if (finalizers.Count > 0)
            metadata["finalizers"] = new JsonArray([.. finalizers.Select(f => JsonValue.Create(f))]);
        // Its processes have ended: only finalizers keep it now.
        if (options.GracePeriod == TimeSpan.Zero)
            metadata.Remove("deletionGracePeriodSeconds");
        if (metadata["deletionTimestamp"] is not null)
            return;
        var grace = kind.EndsGracefully ? options.GracePeriod ?? TimeSpan.FromSeconds((double?)document["spec"]?["terminationGracePeriodSeconds"] ?? 0) : TimeSpan.Zero;
        metadata["deletionTimestamp"] = ObjectMetadata.Text(now + grace);
        if (kind.EndsGracefully && options.GracePeriod != TimeSpan.Zero)
            metadata["deletionGracePeriodSeconds"] = (long)grace.TotalSeconds;
        metadata["generation"] = ((long?)metadata["generation"] ?? 0) + 1;
    }
}
