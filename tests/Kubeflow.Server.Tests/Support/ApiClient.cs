using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.Server.Tests.Support;

/// <summary>Plain requests to a server.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient _client;

    public ApiClient(LocalClusterServer server, string? token = null)
    {
#pragma warning disable CA5399, CA5400, CA5359 // The server's own certificate.
        _client = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true }) { BaseAddress = server.Address };
#pragma warning restore CA5399, CA5400, CA5359
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token ?? server.Token);
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("tester/1.0");
    }

    public async Task<(HttpStatusCode Status, JsonObject Body)> SendAsync(HttpMethod method, string path, string? body = null, string type = "application/json", string accept = "application/json")
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }
        using var response = await _client.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }

    public async Task<JsonObject> GetAsync(string path, string accept = "application/json") => (await SendAsync(HttpMethod.Get, path, accept: accept)).Body;

    /// <summary>Opens a watch; its events are its lines.</summary>
    public async Task<StreamReader> WatchAsync(string path)
    {
        var response = await _client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    public Task<(HttpStatusCode Status, JsonObject Body)> CreateConfigMapAsync(string name, string more = "") =>
        SendAsync(HttpMethod.Post, "/api/v1/namespaces/default/configmaps", $$$"""{"metadata":{"name":"{{{name}}}"{{{more}}}}}""");

    public void Dispose() => _client.Dispose();
}
