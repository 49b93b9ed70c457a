using Kubeflow.Clusters.Local;
using Microsoft.AspNetCore.Http;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>A request for objects of a kind.</summary>
/// <param name="Context">The request and its answer.</param>
/// <param name="Served">The cluster.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Path">What its path names.</param>
internal sealed record ApiCall(HttpContext Context, ServedCluster Served, KindDefinition Kind, ResourcePath Path)
{
    public HttpRequest Request => Context.Request;

    /// <summary>Ends when the client goes away or the server stops.</summary>
    public CancellationToken Cancelled => Context.RequestAborted;

    public ObjectKey Key => new(Path.Namespace, Path.Name);
}
