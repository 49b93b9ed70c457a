using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Remote.Access;
using Kubeflow.Remote.Http;
using Kubeflow.Remote.Objects;
using Kubeflow.Remote.Rules;

namespace Kubeflow.Clusters;

/// <summary>
/// A real Kubernetes API. Requests that can be made twice are tried again after faults; watches and followed logs outlive their
/// connections. Safe for use by many threads at once.
/// </summary>
public sealed class KubernetesCluster : ICluster
{
    private readonly ApiTransport _transport;

    private KubernetesCluster(ApiTransport transport, string @namespace) => (_transport, Namespace) = (transport, @namespace);

    /// <inheritdoc />
    public string Namespace { get; }

    /// <summary>Finds the cluster and the credentials; the first request connects. A kubeconfig's exec command runs here.</summary>
    /// <param name="options">Which cluster, as whom; null: as kubectl would, or as this pod's service account.</param>
    /// <exception cref="KubeflowException">No cluster is configured, or what is configured cannot be used.</exception>
    public static KubernetesCluster Connect(KubernetesOptions? options = null)
    {
        options ??= new KubernetesOptions();
        OutOfRange.Check(options);
        var access = AccessSearch.Find(options);
        return new(new ApiTransport(access, options), access.Namespace);
    }

    /// <inheritdoc />
    public Task<JsonObject> CreateAsync(ResourceKind kind, JsonObject document, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        WriteAsync(WriteRequest.Create(kind, document, Namespace, options ??= new()), options, cancellationToken);

    /// <inheritdoc />
    public Task<JsonObject> ApplyAsync(ResourceKind kind, JsonObject document, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        WriteAsync(WriteRequest.Apply(kind, document, Namespace, options ??= new()), options, cancellationToken);

    /// <inheritdoc />
    public async Task<JsonObject> ReplaceAsync(ResourceKind kind, JsonObject document, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = WriteRequest.Replace(kind, document, Namespace, options ??= new());
        var call = Call(request);
        using var answer = await _transport.TryAsync(call, cancellationToken).ConfigureAwait(false);
        // The conflict may be with an earlier try of this very write. Contents do not tell: another's write may look the same.
        if (answer.Status == HttpStatusCode.Conflict && call.MayHaveArrived)
            throw OutcomeUnknown.Of(request);
        return Read(request, answer, options.OnWarning);
    }

    /// <inheritdoc />
    public Task<JsonObject> PatchAsync(
        ResourceKind kind, string name, Patch patch, string? @namespace = null, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        WriteAsync(WriteRequest.Patch(kind, name, patch, In(@namespace), options ??= new()), options, cancellationToken);

    /// <inheritdoc />
    public async Task<JsonObject> GetAsync(ResourceKind kind, string name, string? @namespace = null, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest("get", HttpMethod.Get, RequestTarget.Of(kind, In(@namespace), name), []);
        using var answer = await _transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return Read(request, answer, null);
    }

    /// <inheritdoc />
    /// <remarks>The last page is here before the first object is handed out: only then is it known that all are of one moment.</remarks>
    public async IAsyncEnumerable<JsonObject> ListAsync(
        ResourceKind kind, ListOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        options ??= new();
        var list = await ObjectList.FetchAsync(_transport, kind, options.Namespace ?? Namespace, options, cancellationToken).ConfigureAwait(false);
        foreach (var item in list.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item.Parse(kind);
        }
    }

    /// <inheritdoc />
    public IAsyncEnumerable<ClusterChange> WatchAsync(ResourceKind kind, ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        return new ObjectWatch(_transport, kind, options.Namespace ?? Namespace, options).ReadAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task DeleteAsync(ResourceKind kind, string name, string? @namespace = null, DeleteOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = WriteRequest.Delete(kind, name, In(@namespace), options ?? new());
        var call = Call(request);
        using var answer = await _transport.TryAsync(call, cancellationToken).ConfigureAwait(false);
        // Gone by an earlier try whose answer was lost.
        if (answer.Status == HttpStatusCode.NotFound && call.MayHaveArrived)
            return;
        Check(request, answer);
    }

    /// <inheritdoc />
    /// <remarks>A broken connection is made anew after the last line that was handed out, by the times of the lines.</remarks>
    public IAsyncEnumerable<string> LogsAsync(string pod, string? @namespace = null, LogOptions? options = null, CancellationToken cancellationToken = default) =>
        new PodLog(_transport, pod, In(@namespace), options ?? new()).ReadAsync(cancellationToken);

    /// <summary>Asks the server how it calls a kind in paths, and whether its objects live in namespaces.</summary>
    /// <param name="apiVersion">Such as <c>trainer.kubeflow.org/v1alpha1</c>.</param>
    /// <param name="kind">Such as <c>TrainJob</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ClusterException">The server does not have it (404).</exception>
    public Task<ResourceKind> FindKindAsync(string apiVersion, string kind, CancellationToken cancellationToken = default) =>
        Discovery.FindAsync(_transport, apiVersion, kind, cancellationToken);

    /// <summary>Closes the connections; watches and logs that are still read end with an error.</summary>
    public ValueTask DisposeAsync()
    {
        _transport.Dispose();
        return default;
    }

    private async Task<JsonObject> WriteAsync(ApiRequest request, WriteOptions options, CancellationToken cancellationToken)
    {
        using var answer = await _transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return Read(request, answer, options.OnWarning);
    }

    private string In(string? @namespace) => string.IsNullOrEmpty(@namespace) ? Namespace : @namespace;

    private ApiCall Call(ApiRequest request) => new(request, _transport.Options.TimeProvider.GetTimestamp(), _transport.Options.TotalTimeout);

    private void Check(ApiRequest request, ApiAnswer answer)
    {
        if (!answer.Succeeded || LoginPage.Is(answer))
            throw Refusal.Of(request, answer, _transport.Access);
    }

    private JsonObject Read(ApiRequest request, ApiAnswer answer, Action<string>? onWarning)
    {
        Check(request, answer);
        if (onWarning is not null)
            foreach (var warning in answer.Warnings)
                onWarning(warning);
        try
        {
            return JsonNode.Parse(answer.Body) as JsonObject ?? throw new JsonException("An object was expected.");
        }
        catch (JsonException fault)
        {
            throw UnreadableAnswer.Of(request, fault);
        }
    }
}
