using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Clusters.Local;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Writes the events of a watch in the form that its client takes.</summary>
internal sealed class WatchWriter(ApiCall call, (AnswerForm Form, string Version) taken)
{
    private readonly Stream _body = call.Context.Response.Body;
    private bool _hasHead;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        call.Context.Response.ContentType = "application/json";
        await call.Context.Response.StartAsync(cancellationToken);
        await _body.FlushAsync(cancellationToken);
    }

    public Task FlushAsync(CancellationToken cancellationToken) => _body.FlushAsync(cancellationToken);

    public async Task WriteAsync(ChangeType type, StoredObject stored, CancellationToken cancellationToken)
    {
        var body = taken.Form == AnswerForm.Whole
            ? ObjectText.Of(call.Kind, stored)
            : JsonSerializer.SerializeToUtf8Bytes(Shown(LocalCluster.Document(call.Kind, stored)), Answer.Compact);
        await LineAsync(type switch { ChangeType.Added => "ADDED", ChangeType.Modified => "MODIFIED", _ => "DELETED" }, body, cancellationToken);
    }

    /// <summary>Tells up to which version everything was told.</summary>
    public Task BookmarkAsync(long version, bool isInitialEnd, CancellationToken cancellationToken)
    {
        var metadata = new JsonObject { ["resourceVersion"] = $"{version}", ["creationTimestamp"] = null };
        if (isInitialEnd)
            metadata["annotations"] = new JsonObject { ["k8s.io/initial-events-end"] = "true" };
        var document = new JsonObject { ["kind"] = call.Kind.Kind.Kind, ["apiVersion"] = call.Kind.Kind.ApiVersion, ["metadata"] = metadata };
        return LineAsync("BOOKMARK", JsonSerializer.SerializeToUtf8Bytes(taken.Form == AnswerForm.Whole ? document : Shown(document), Answer.Compact), cancellationToken);
    }

    /// <summary>Some changes are no longer known: the client must list again.</summary>
    public async Task ExpiredAsync(string message, CancellationToken cancellationToken)
    {
        var status = StatusBody.Failure(Refusal.Of(410, "Expired", message, ""), null, "");
        await LineAsync("ERROR", JsonSerializer.SerializeToUtf8Bytes(status, Answer.Compact), cancellationToken);
        await FlushAsync(cancellationToken);
    }

    private JsonObject Shown(JsonObject document)
    {
        if (taken.Form == AnswerForm.Metadata)
            return PartialMetadata.Of(document, taken.Version);
        var table = ObjectTable.Of(call, [document], new JsonObject { ["resourceVersion"] = document["metadata"]!["resourceVersion"]?.DeepClone() }, taken.Version, withHead: !_hasHead);
        _hasHead = true;
        return table;
    }

    private async Task LineAsync(string type, byte[] body, CancellationToken cancellationToken)
    {
        await _body.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"{{\"type\":\"{type}\",\"object\":"), cancellationToken);
        await _body.WriteAsync(body, cancellationToken);
        await _body.WriteAsync("}\n"u8.ToArray(), cancellationToken);
    }
}
