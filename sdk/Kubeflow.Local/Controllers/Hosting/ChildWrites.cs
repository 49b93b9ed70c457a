using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>Writes what a controller decided.</summary>
internal sealed class ChildWrites(LocalCluster cluster, Controller controller)
{
    private readonly WriteOptions _own = new() { FieldManager = controller.Name };

    /// <summary>The owner that controls a document.</summary>
    public static JsonObject? OwnerOf(JsonObject document) =>
        (document["metadata"]!["ownerReferences"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(o => (bool?)o["controller"] == true);

    /// <exception cref="ClusterException">A write is refused; what came before it stays.</exception>
    public async Task WriteAsync(JsonObject document, Outcome outcome, CancellationToken cancellationToken)
    {
        foreach (var child in outcome.Delete.Where(c => c["metadata"]!["deletionTimestamp"] is null))
            await DeleteAsync(child, cancellationToken).ConfigureAwait(false);
        foreach (var (child, changes) in outcome.Patch)
            await cluster.PatchAsync(KindOf(child), ObjectForm.NameOf(child), Patch.Merge(changes), SpaceOf(child), _own, cancellationToken).ConfigureAwait(false);
        foreach (var child in outcome.Create)
            await CreateAsync(document, child, cancellationToken).ConfigureAwait(false);
        if (outcome.Status is { } status && !JsonNode.DeepEquals(status, document["status"]))
        {
            var after = document.DeepClone().AsObject();
            after["status"] = status.DeepClone();
            await cluster.ReplaceAsync(controller.Kind, after, _own with { Subresource = "status" }, cancellationToken).ConfigureAwait(false);
        }
        if (outcome.DeleteSelf)
            await DeleteAsync(document, cancellationToken).ConfigureAwait(false);
    }

    private async Task CreateAsync(JsonObject owner, JsonObject child, CancellationToken cancellationToken)
    {
        var made = child.DeepClone().AsObject();
        var metadata = made["metadata"]!.AsObject();
        metadata["namespace"] = SpaceOf(owner);
        metadata["ownerReferences"] = new JsonArray(new JsonObject
        {
            ["apiVersion"] = controller.Kind.ApiVersion,
            ["kind"] = controller.Kind.Kind,
            ["name"] = ObjectForm.NameOf(owner),
            ["uid"] = owner["metadata"]!["uid"]!.ToString(),
            ["controller"] = true,
            ["blockOwnerDeletion"] = true,
        });
        await cluster.CreateAsync(KindOf(made), made, _own, cancellationToken).ConfigureAwait(false);
    }

    private async Task DeleteAsync(JsonObject document, CancellationToken cancellationToken)
    {
        try
        {
            await cluster.DeleteAsync(KindOf(document), ObjectForm.NameOf(document), SpaceOf(document), Whole(document), cancellationToken).ConfigureAwait(false);
        }
        catch (ClusterException gone) when (gone.StatusCode is 404 or 409)
        {
            // It is gone, or another has its name: either way it is not there any more.
        }
    }

    // A child that has children of its own stays until they have ended: another of its name must not meet their processes.
    private static DeleteOptions Whole(JsonObject document) =>
        new() { Uid = document["metadata"]!["uid"]!.ToString(), Propagation = document["kind"]!.ToString() == "Pod" ? Propagation.Background : Propagation.Foreground };

    private ResourceKind KindOf(JsonObject document) =>
        cluster.Kinds.FindKind(document["apiVersion"]!.ToString(), document["kind"]!.ToString())!.Kind;

    private static string? SpaceOf(JsonObject document) => document["metadata"]!["namespace"]?.ToString();
}
