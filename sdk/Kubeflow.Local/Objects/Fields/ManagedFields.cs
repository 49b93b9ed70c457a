using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Server-side apply: who owns which field of an object, and what a writer may change of it.</summary>
internal static class ManagedFields
{
    /// <summary>The most managers that update; the oldest ones beyond it become one.</summary>
    private const int MostUpdaters = 10;

    /// <summary>Never owned: what names the object, and what only the server writes.</summary>
    private static readonly FieldSet Unowned = FieldSet.Read(JsonNode.Parse(
        """
        {"f:apiVersion":{},"f:kind":{},"f:metadata":{"f:name":{},"f:namespace":{},"f:creationTimestamp":{},"f:selfLink":{},"f:uid":{},"f:generation":{},
         "f:managedFields":{},"f:resourceVersion":{}}}
        """));

    private static readonly PathElement Metadata = PathElement.Field("metadata");

    /// <summary>Applies a document.</summary>
    /// <param name="current">What is stored; null if there is nothing.</param>
    /// <param name="applied">The fields that the manager wants; defaults are not filled in.</param>
    /// <param name="schema">The kind's schema.</param>
    /// <param name="manager">Who applies.</param>
    /// <param name="force">Whether it takes what others own.</param>
    /// <param name="subresource">The part that is written; null for the object itself.</param>
    /// <param name="now">The time.</param>
    /// <returns>The merged document; one equal to <paramref name="current"/> if nothing changed.</returns>
    /// <exception cref="ClusterException">Others own fields and force is off (409), every one a cause; or the document does not fit the schema (500).</exception>
    public static JsonObject Apply(
        JsonObject? current, JsonObject applied, StructuralSchema schema, string manager, bool force, string? subresource, DateTimeOffset now)
    {
        if (applied["metadata"]?["managedFields"] is JsonArray { Count: > 0 })
            throw new ClusterException(400, "BadRequest", "metadata.managedFields must be nil", "Leave it out of what is applied.");
        var root = schema.Root;
        AppliedDocument.Check(applied, schema);
        var live = Bare(current) ?? new JsonObject();
        var wanted = Bare(applied)!;
        wanted["metadata"]?.AsObject().Remove("resourceVersion");
        var entries = ManagedEntries.Of(current);
        if (current is not null && entries.IsEmpty)
            entries.Set(Entry("before-first-apply", ManagedEntry.Updates, null, Owned(FieldComparison.Of(root, new JsonObject(), live).Taken)));
        var before = ManagedEntries.Of(current);
        var key = ManagedKey.Of(manager, ManagedEntry.Applies, "", subresource);
        var previous = entries[key];
        var merged = FieldMerge.Merge(root, live, wanted)!.AsObject();
        var set = Owned(OwnedFields.Of(root, wanted));
        entries.Set(Entry(manager, ManagedEntry.Applies, subresource, set) with { Time = previous?.Time });
        if (previous is not null)
            merged = AppliedRemoval.Remove(root, merged, previous.Fields, entries);
        var comparison = FieldComparison.Of(root, live, merged);
        if (!force)
            AppliedConflicts.Check(entries, key, comparison.Taken);
        entries.Take(comparison.Taken.Union(comparison.Removed), key);
        if (current is not null && entries.Same(before) && DocumentEquality.Same(live, merged))
            return current.DeepClone().AsObject();
        if (entries[key] is { } own)
            entries.Set(own with { Time = ManagedEntries.Time(now) });
        entries.WriteTo(merged);
        return merged;

        ManagedEntry Entry(string name, string operation, string? part, FieldSet fields)
        {
            var version = applied["apiVersion"]?.GetValue<string>() ?? "";
            return new(ManagedKey.Of(name, operation, version, part), version, ManagedEntries.Time(now), fields);
        }
    }

    /// <summary>Notes who wrote what, for every write that is no apply. The document's own <c>metadata.managedFields</c> are replaced.</summary>
    /// <param name="before">What was stored; null if it is new.</param>
    /// <param name="after">What will be stored, with its defaults; if it names managers itself (<c>[{}]</c> for none), those are the ones before.</param>
    /// <param name="schema">The kind's schema.</param>
    /// <param name="manager">Who writes.</param>
    /// <param name="subresource">The part that is written; null for the object itself.</param>
    /// <param name="now">The time.</param>
    public static void Track(JsonObject? before, JsonObject after, StructuralSchema schema, string manager, string? subresource, DateTimeOffset now)
    {
        var given = after["metadata"]?["managedFields"] as JsonArray;
        var cleared = given is [JsonObject { Count: 0 }];
        var entries = ManagedEntries.Of(given is { Count: > 0 } ? after : before);
        // An object that nobody's fields are noted of stays so until the first apply.
        if (cleared || (before is not null && entries.IsEmpty))
        {
            after["metadata"]?.AsObject().Remove("managedFields");
            return;
        }
        var version = after["apiVersion"]?.GetValue<string>() ?? "";
        var key = ManagedKey.Of(manager, ManagedEntry.Updates, version, subresource);
        var comparison = FieldComparison.Of(schema.Root, Bare(before) ?? new JsonObject(), Bare(after));
        var taken = Owned(comparison.Taken);
        entries.Take(taken.Union(comparison.Removed), key);
        var own = entries[key];
        var fields = (own?.Fields ?? new()).Without(comparison.Removed).Union(taken);
        if (own is null || !own.Fields.Same(fields) || !taken.IsEmpty)
            entries.Set(new(key, version, ManagedEntries.Time(now), fields));
        AncientChanges.Cap(entries, MostUpdaters);
        entries.WriteTo(after);
    }

    private static FieldSet Owned(FieldSet set)
    {
        var owned = set.WithoutTrees(Unowned);
        if (owned.Find(Metadata) is { } metadata)
            metadata.Member = false;
        owned.Member = false;
        return owned;
    }

    private static JsonObject? Bare(JsonObject? document)
    {
        var bare = document?.DeepClone().AsObject();
        (bare?["metadata"] as JsonObject)?.Remove("managedFields");
        return bare;
    }
}
