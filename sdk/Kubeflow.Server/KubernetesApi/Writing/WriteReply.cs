using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;
using PatchRequest = Kubeflow.Clusters.Patch;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Creates, replaces and changes objects.</summary>
internal static class WriteReply
{
    private static readonly string[] Patches = ["application/json-patch+json", "application/merge-patch+json", "application/strategic-merge-patch+json", "application/apply-patch+yaml"];

    public static async Task CreateAsync(ApiCall call)
    {
        var options = RequestQuery.Write(call.Request, "");
        var (document, duplicates) = await RequestBody.ReadObjectAsync(call.Request);
        Complete(call, document);
        await WriteAsync(call, options, duplicates, (store, request) => ObjectWrites.Create(store, request, document));
    }

    public static async Task ReplaceAsync(ApiCall call)
    {
        var options = RequestQuery.Write(call.Request, call.Path.Subresource);
        var (document, duplicates) = await RequestBody.ReadObjectAsync(call.Request);
        Complete(call, document);
        await WriteAsync(call, options, duplicates, (store, request) => ObjectWrites.Replace(store, request, document));
    }

    public static async Task PatchAsync(ApiCall call)
    {
        var type = RequestBody.TypeOf(call.Request);
        var isApply = type == Patches[3];
        var options = RequestQuery.Write(call.Request, call.Path.Subresource, isApply);
        if (!Patches.Contains(type))
            throw RequestBody.Unsupported(Patches.Where(p => !call.Kind.IsCustom || !p.Contains("strategic", StringComparison.Ordinal)));
        var (body, duplicates) = await RequestBody.ReadAsync(call.Request, isApply);
        if (isApply)
        {
            var fields = body as JsonObject ?? throw RequestBody.Unreadable("it is no object");
            Complete(call, fields);
            await WriteAsync(call, options, duplicates, (store, request) => ObjectWrites.Apply(store, request, fields));
            return;
        }
        var patch = new PatchRequest(
            type == Patches[0] ? PatchType.Json : type == Patches[1] ? PatchType.Merge : PatchType.Strategic, body ?? throw RequestBody.Unreadable("it is null"));
        await WriteAsync(call, options, duplicates, (store, request) => ObjectWrites.Patch(store, request, call.Path.Name, patch));
    }

    private static async Task WriteAsync(ApiCall call, WriteOptions options, IReadOnlyList<string> duplicates, Func<StoreTransaction, WriteRequest, WriteResult> write)
    {
        Duplicates(call, options, duplicates);
        var result = await call.Served.Cluster.WriteAsync(call.Kind, call.Path.Namespace, options, write, call.Cancelled);
        Answer.Warn(call.Context, result.Warnings);
        await ObjectReply.WriteAsync(call, result.Document, result.IsNew ? 201 : 200);
    }

    // What the path says the body need not repeat; what it says otherwise is refused.
    private static void Complete(ApiCall call, JsonObject document)
    {
        document["apiVersion"] ??= call.Kind.Kind.ApiVersion;
        document["kind"] ??= call.Kind.Kind.Kind;
        if (call.Path.Name.Length == 0)
            return;
        if (document["metadata"] is null)
            document["metadata"] = new JsonObject();
        var name = ObjectForm.NameOf(document);
        if (name.Length == 0 && document["metadata"] is JsonObject metadata)
            metadata["name"] = call.Path.Name;
        else if (name != call.Path.Name)
            throw Refusal.BadRequest(call.Kind, call.Path.Name, $"the name of the object ({name}) does not match the name on the URL ({call.Path.Name})");
    }

    private static void Duplicates(ApiCall call, WriteOptions options, IReadOnlyList<string> duplicates)
    {
        if (duplicates.Count == 0 || options.FieldValidation == FieldValidation.Ignore)
            return;
        var said = duplicates.Select(d => $"duplicate field \"{d}\"").ToList();
        if (options.FieldValidation == FieldValidation.Warn)
            Answer.Warn(call.Context, said);
        else
            throw Refusal.BadRequest(call.Kind, call.Path.Name,
                $"{call.Kind.Kind.Kind} in version \"{call.Kind.Kind.Version}\" cannot be handled as a {call.Kind.Kind.Kind}: strict decoding error: {string.Join(", ", said)}");
    }
}
