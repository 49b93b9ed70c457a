using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Removes what a manager applied before and no longer applies, unless others own it.</summary>
internal static class AppliedRemoval
{
    /// <summary>Removes it.</summary>
    /// <param name="root">The schema.</param>
    /// <param name="merged">The document with the new fields in it.</param>
    /// <param name="before">What the manager owned.</param>
    /// <param name="now">What everyone owns now, the manager's new fields included.</param>
    public static JsonObject Remove(SchemaNode root, JsonObject merged, FieldSet before, ManagedEntries now)
    {
        var last = OwnedFields.WithNamed(before, root);
        var pruned = FieldMerge.Remove(root, merged, last);
        var all = OwnedFields.WithNamed(OwnedFields.Of(root, merged), root);
        var owned = now.All.Aggregate(new FieldSet(), (sum, entry) => sum.Union(OwnedFields.WithNamed(entry.Fields, root)));
        pruned = FieldMerge.Remove(root, merged, all.Without(Left(pruned).Union(owned)));
        // What nobody owns was not this manager's to remove.
        return FieldMerge.Remove(root, merged, all.Without(Left(pruned)).Both(last))!.AsObject();

        FieldSet Left(JsonNode? document) => OwnedFields.WithNamed(OwnedFields.Of(root, document), root);
    }
}
