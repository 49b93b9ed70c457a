using System.Globalization;
using System.Net;
using Kubeflow.Artifacts;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Web addresses: files to read.</summary>
internal sealed class HttpStore : IArtifactStore, IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(30) };

    public bool Takes(string uri) =>
        uri.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || uri.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    // Some servers answer no HEAD, or name neither tag nor date; then nothing is known.
    public async Task<string?> VersionAsync(string uri, CancellationToken cancellationToken = default)
    {
        using var response = await SendAsync(HttpMethod.Head, uri, cancellationToken);
        return !response.IsSuccessStatusCode
            ? null
            : response.Headers.ETag?.ToString() ?? response.Content.Headers.LastModified?.ToString("O", CultureInfo.InvariantCulture);
    }

    public async Task DownloadAsync(string uri, string path, CancellationToken cancellationToken = default)
    {
        using var response = await SendAsync(HttpMethod.Get, uri, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw Refusal(uri, response);
        try
        {
            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            await WholeFile.WriteAsync(path, content, cancellationToken);
        }
        catch (Exception fault) when (fault is HttpIOException or HttpRequestException)
        {
            throw StorageUnreachable.Of(uri, fault.Message, fault);
        }
    }

    public Task UploadAsync(string path, string uri, CancellationToken cancellationToken = default) => throw UnsupportedStorage.ForWriting(uri);

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string uri, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(uri));
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception fault) when (fault is HttpRequestException or UriFormatException || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw StorageUnreachable.Of(uri, fault.Message, fault);
        }
    }

    private static KubeflowException Refusal(string uri, HttpResponseMessage response)
    {
        var answer = $"the server answers {(int)response.StatusCode} {response.ReasonPhrase}";
        return response.StatusCode switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => ArtifactNotFound.OnTheWeb(uri, answer),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => StorageRefused.OnTheWeb(uri, answer),
            _ => StorageUnreachable.Of(uri, answer),
        };
    }
}
