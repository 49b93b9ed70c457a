using System.Text.Json.Nodes;

namespace Kubeflow.Clusters;

/// <summary>
/// A Kubernetes API, real or local: objects as JSON documents. The clients of every kind are written once above it.
/// Documents that are handed out are the caller's own copies; documents that are handed in are not kept.
/// </summary>
public interface ICluster : IAsyncDisposable
{
    /// <summary>The namespace of objects that name none.</summary>
    string Namespace { get; }

    /// <summary>Creates an object; <c>metadata.generateName</c> is honoured.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="document">The object.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up; the object may exist all the same.</param>
    /// <returns>The object as stored.</returns>
    /// <exception cref="ClusterException">It exists (409), is invalid (422), or the caller may not (403).</exception>
    Task<JsonObject> CreateAsync(ResourceKind kind, JsonObject document, WriteOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Server-side apply: creates the object or changes the fields that the document names.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="document">The fields that the caller owns.</param>
    /// <param name="options">How; the field manager is <c>kubeflow-sdk</c> if none is named.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The object as stored.</returns>
    /// <exception cref="ClusterException">Another manager owns a field and force is off (409), or the result is invalid (422).</exception>
    Task<JsonObject> ApplyAsync(ResourceKind kind, JsonObject document, WriteOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Puts a whole object in the place of the one stored; a stale <c>metadata.resourceVersion</c> is a conflict.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="document">The whole object.</param>
    /// <param name="options">How; <see cref="WriteOptions.Subresource"/> <c>status</c> changes the status alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ClusterException">There is none (404), or it changed meanwhile (409).</exception>
    Task<JsonObject> ReplaceAsync(ResourceKind kind, JsonObject document, WriteOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Changes parts of an object.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="patch">The changes.</param>
    /// <param name="namespace">Its namespace; null for <see cref="Namespace"/>.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ClusterException">There is none (404), or the patch does not fit it (422).</exception>
    Task<JsonObject> PatchAsync(
        ResourceKind kind, string name, Patch patch, string? @namespace = null, WriteOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>One object.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="namespace">Its namespace; null for <see cref="Namespace"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ClusterException">There is none (404).</exception>
    Task<JsonObject> GetAsync(ResourceKind kind, string name, string? @namespace = null, CancellationToken cancellationToken = default);

    /// <summary>The objects of a kind, fetched page by page, as of one moment.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="options">Which; null for all of <see cref="Namespace"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<JsonObject> ListAsync(ResourceKind kind, ListOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// What is there (as <see cref="ChangeType.Added"/>), then every change once and in order, across broken connections and
    /// compaction. Ends only by the token or by an error that trying again cannot mend.
    /// </summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="options">Which; <see cref="ListOptions.ResourceVersion"/> skips what is there and starts after that version.</param>
    /// <param name="cancellationToken">Stops watching.</param>
    IAsyncEnumerable<ClusterChange> WatchAsync(ResourceKind kind, ListOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes an object; it may live on until its finalizers are done.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="namespace">Its namespace; null for <see cref="Namespace"/>.</param>
    /// <param name="options">How; null: dependents go in the background.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ClusterException">There is none (404), or a precondition does not hold (409).</exception>
    Task DeleteAsync(ResourceKind kind, string name, string? @namespace = null, DeleteOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>What a pod printed, line by line.</summary>
    /// <param name="pod">The pod's name.</param>
    /// <param name="namespace">Its namespace; null for <see cref="Namespace"/>.</param>
    /// <param name="options">Which lines; null for all until now.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ClusterException">There is no such pod (404), or its container has not started (400).</exception>
    IAsyncEnumerable<string> LogsAsync(string pod, string? @namespace = null, LogOptions? options = null, CancellationToken cancellationToken = default);
}
