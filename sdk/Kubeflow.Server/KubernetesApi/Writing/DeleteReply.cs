using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Deletes objects.</summary>
internal static class DeleteReply
{
    public static async Task OneAsync(ApiCall call)
    {
        var options = await DeleteRequest.ReadAsync(call);
        var (document, isGone) = await call.Served.Cluster.RemoveAsync(call.Kind, call.Path.Name, call.Path.Namespace, options, call.Cancelled);
        if (isGone)
            await Answer.WriteAsync(call.Context, StatusBody.Deleted(call.Kind.Kind, call.Path.Name, document["metadata"]!["uid"]?.ToString()));
        else
            await ObjectReply.WriteAsync(call, document, 200);
    }

    /// <summary>All that a selection holds; the answer lists them.</summary>
    public static async Task AllAsync(ApiCall call)
    {
        var selection = ListRequest.Selection(call);
        var options = await DeleteRequest.ReadAsync(call);
        var state = call.Served.Store.State;
        var items = new JsonArray();
        foreach (var stored in state.List(call.Kind.Table, selection.Namespace).Where(selection.Matches).ToList())
        {
            try
            {
                var (document, _) = await call.Served.Cluster.RemoveAsync(call.Kind, stored.Key.Name, stored.Key.Namespace, options with { Uid = stored.Uid }, call.Cancelled);
                items.Add(document);
            }
            catch (ClusterException gone) when (gone.StatusCode is 404 or 409)
            {
                // Somebody else deleted it meanwhile, and perhaps made it anew: that one is not meant.
            }
        }
        await Answer.WriteAsync(call.Context, new JsonObject
        {
            ["kind"] = call.Kind.ListKind, ["apiVersion"] = call.Kind.Kind.ApiVersion, ["metadata"] = new JsonObject { ["resourceVersion"] = $"{state.Version}" }, ["items"] = items,
        });
    }
}
