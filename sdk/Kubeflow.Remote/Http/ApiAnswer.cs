using System.Net;

namespace Kubeflow.Remote.Http;

/// <summary>What the server answered: read as a whole, or, if the request streams and succeeded, as it comes.</summary>
internal sealed class ApiAnswer(HttpResponseMessage response, byte[] body) : IDisposable
{
    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status => response.StatusCode;

    /// <summary>Whether the server did what it was asked.</summary>
    public bool Succeeded => response.IsSuccessStatusCode;

    /// <summary>The whole body; empty if it streams.</summary>
    public byte[] Body { get; } = body;

    /// <summary>The body's type, such as <c>application/json</c>.</summary>
    public string MediaType => response.Content.Headers.ContentType?.MediaType ?? "";

    /// <summary>Where a redirection leads.</summary>
    public Uri? Location => response.Headers.Location;

    /// <summary>When the server wants to be asked again.</summary>
    public System.Net.Http.Headers.RetryConditionHeaderValue? RetryAfter => response.Headers.RetryAfter;

    /// <summary>The texts of the server's warnings (<c>Warning: 299 - "text"</c>).</summary>
    public IEnumerable<string> Warnings =>
        response.Headers.TryGetValues("Warning", out var values) ? values.SelectMany(WarningHeader.Texts) : [];

    /// <summary>The body as it comes.</summary>
    public Task<Stream> OpenAsync(CancellationToken cancellationToken) => response.Content.ReadAsStreamAsync(cancellationToken);

    public void Dispose() => response.Dispose();
}
