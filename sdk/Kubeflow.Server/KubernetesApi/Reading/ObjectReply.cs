using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Answers with one object, in the form that the client takes.</summary>
internal static class ObjectReply
{
    public static Task GetAsync(ApiCall call)
    {
        var stored = call.Served.Store.State.Find(call.Kind.Table, call.Key) ?? throw Refusal.NotFound(call.Kind, call.Path.Name);
        return WriteAsync(call, LocalCluster.Document(call.Kind, stored), 200);
    }

    public static Task WriteAsync(ApiCall call, JsonObject document, int status)
    {
        var (form, version) = Negotiation.Objects(call.Request);
        var metadata = new JsonObject { ["resourceVersion"] = document["metadata"]?["resourceVersion"]?.DeepClone() };
        return Answer.WriteAsync(call.Context, form switch
        {
            AnswerForm.Table => ObjectTable.Of(call, [document], metadata, version, withHead: true),
            AnswerForm.Metadata => PartialMetadata.Of(document, version),
            _ => document,
        }, status);
    }
}
