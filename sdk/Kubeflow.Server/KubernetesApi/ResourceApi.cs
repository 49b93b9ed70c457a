using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Which verb a request for objects is.</summary>
internal static class ResourceApi
{
    public static Task AnswerAsync(ApiCall call)
    {
        var (path, kind) = (call.Path, call.Kind);
        // A namespace in the path of a kind that has none, or none where one object's is needed, leads nowhere.
        if (kind.Kind.Namespaced ? path is { Namespace: "", Name.Length: > 0 } : path.Namespace.Length > 0)
            throw RootApi.Unknown();
        return (path.Subresource, path.Name.Length > 0) switch
        {
            ("", false) => OnCollection(call),
            ("", true) => OnObject(call),
            ("status", true) when kind.HasStatus => OnPart(call),
            ("log", true) when kind.Kind == ResourceKind.Pod => call.Request.Method == "GET" ? PodLogReply.AnswerAsync(call) : throw NotAllowed(),
            _ => throw RootApi.Unknown(),
        };
    }

    private static Task OnCollection(ApiCall call) => call.Request.Method switch
    {
        "GET" or "HEAD" => RequestQuery.Flag(call.Request, "watch") ? WatchReply.AnswerAsync(call) : ListReply.AnswerAsync(call),
        "POST" when call.Path.Namespace.Length > 0 || !call.Kind.Kind.Namespaced => WriteReply.CreateAsync(call),
        "DELETE" => DeleteReply.AllAsync(call),
        _ => throw NotAllowed(),
    };

    private static Task OnObject(ApiCall call) => call.Request.Method switch
    {
        "GET" or "HEAD" => RequestQuery.Flag(call.Request, "watch") ? WatchReply.AnswerAsync(call) : ObjectReply.GetAsync(call),
        "PUT" => WriteReply.ReplaceAsync(call),
        "PATCH" => WriteReply.PatchAsync(call),
        "DELETE" => DeleteReply.OneAsync(call),
        _ => throw NotAllowed(),
    };

    private static Task OnPart(ApiCall call) => call.Request.Method switch
    {
        "GET" or "HEAD" => ObjectReply.GetAsync(call),
        "PUT" => WriteReply.ReplaceAsync(call),
        "PATCH" => WriteReply.PatchAsync(call),
        _ => throw NotAllowed(),
    };

    private static ClusterException NotAllowed() => Refusal.Of(405, "MethodNotAllowed", "the server does not allow this method on the requested resource", "");
}
