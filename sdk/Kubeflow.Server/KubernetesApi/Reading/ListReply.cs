using System.Text;
using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Lists objects: whole, as a table, or their metadata.</summary>
internal static class ListReply
{
    public static Task AnswerAsync(ApiCall call)
    {
        var (form, version) = Negotiation.Objects(call.Request);
        var selection = ListRequest.Selection(call);
        var (state, after) = RequestQuery.Text(call.Request, "continue") is { Length: > 0 } token ? call.Served.Snapshots.Recall(token) : (ListRequest.State(call), default(ObjectKey?));
        var objects = state.List(call.Kind.Table, selection.Namespace).Where(selection.Matches);
        if (after is { } last)
            objects = objects.Where(o => o.Key.CompareTo(last) > 0);
        var metadata = new JsonObject { ["resourceVersion"] = $"{state.Version}" };
        var page = Page(call, state, objects, metadata);
        return form switch
        {
            AnswerForm.Table => Answer.WriteAsync(call.Context, ObjectTable.Of(call, page.Select(o => LocalCluster.Document(call.Kind, o)), metadata, version, withHead: true)),
            AnswerForm.Metadata => Answer.WriteAsync(call.Context, PartialMetadata.List(page.Select(o => o.ToDocument()), metadata, version)),
            _ => WholeAsync(call, page, metadata),
        };
    }

    private static List<StoredObject> Page(ApiCall call, StoreState state, IEnumerable<StoredObject> objects, JsonObject metadata)
    {
        if (RequestQuery.Number(call.Request, "limit") is not (> 0 and var limit))
            return [.. objects];
        var page = objects.Take((int)Math.Min(limit, int.MaxValue - 1) + 1).ToList();
        if (page.Count <= limit)
            return page;
        page.RemoveAt(page.Count - 1);
        metadata["continue"] = call.Served.Snapshots.Remember(state, page[^1].Key);
        return page;
    }

    // Objects are kept as text, and go out as it: ten thousand of them are not parsed to be listed.
    private static async Task WholeAsync(ApiCall call, List<StoredObject> page, JsonObject metadata)
    {
        using var body = new MemoryStream(page.Sum(o => o.Json.Length + 1) + 256);
        body.Write(Encoding.UTF8.GetBytes($"{{\"kind\":\"{call.Kind.ListKind}\",\"apiVersion\":\"{call.Kind.Kind.ApiVersion}\",\"metadata\":{metadata.ToJsonString()},\"items\":["));
        for (var i = 0; i < page.Count; i++)
        {
            if (i > 0)
                body.WriteByte((byte)',');
            body.Write(ObjectText.Of(call.Kind, page[i]));
        }
        body.Write("]}"u8);
        await Answer.WriteAsync(call.Context, body.GetBuffer().AsMemory(0, (int)body.Length));
    }
}
