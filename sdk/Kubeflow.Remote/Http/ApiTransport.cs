using System.Net;
using System.Net.Http.Headers;
using Kubeflow.Clusters;
using Kubeflow.Remote.Access;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;

namespace Kubeflow.Remote.Http;

/// <summary>Sends requests through the pipeline, with credentials, and turns what is no success into exceptions.</summary>
internal sealed class ApiTransport : IDisposable
{
    private readonly ClusterAccess _access;
    private readonly k8s.Kubernetes _client;
    private readonly HttpClient _http;
    private readonly Uri _server;
    private readonly ResiliencePipeline<ApiAnswer> _pipeline;

    public ApiTransport(ClusterAccess access, KubernetesOptions options)
    {
        (_access, Options) = (access, options);
        Log = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Kubeflow");
        _client = access.Connect(options);
        // KubernetesClient forgets its own when it is disposed; what is still under way shall be told so.
        (_http, _server) = (_client.HttpClient, _client.BaseUri);
        _pipeline = RetryPipeline.Build(options, Log);
    }

    /// <summary>The options.</summary>
    public KubernetesOptions Options { get; }

    /// <summary>Where the server's address and the credentials come from.</summary>
    public string Access => _access.Source;

    /// <summary>Where it is logged.</summary>
    public ILogger Log { get; }

    /// <summary>Sends a request, as often as it takes and may be.</summary>
    /// <returns>The answer, a success.</returns>
    /// <exception cref="ClusterException">The server refused, or cannot be reached.</exception>
    public async Task<ApiAnswer> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var call = new ApiCall(request, Options.TimeProvider.GetTimestamp(), Options.TotalTimeout);
        var answer = await TryAsync(call, cancellationToken).ConfigureAwait(false);
        if (answer.Succeeded && !LoginPage.Is(answer))
            return answer;
        using (answer)
            throw Refusal.Of(request, answer, _access.Source);
    }

    /// <summary>Sends a request, as often as it takes and may be, and hands out what came, refusals too.</summary>
    /// <exception cref="ClusterException">The server cannot be reached.</exception>
    public async Task<ApiAnswer> TryAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var request = call.Request;
        var started = Options.TimeProvider.GetTimestamp();
        using var activity = Telemetry.Start(request);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RetryPipeline.Call, call);
        string? error = null;
        try
        {
            var answer = await _pipeline.ExecuteAsync(static (c, state) => new ValueTask<ApiAnswer>(state.Transport.OnceAsync(state.Request, c.CancellationToken)),
                context, (Transport: this, Request: request)).ConfigureAwait(false);
            error = answer.Succeeded ? null : $"{(int)answer.Status}";
            return answer;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && ConnectionFault.Is(fault))
        {
            var refused = ConnectionFault.Of(request, fault, _server, _access.Source);
            error = refused.Code;
            throw refused;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            Telemetry.Ended(activity, request, Options.TimeProvider.GetElapsedTime(started), error);
        }
    }

    public void Dispose() => _client.Dispose();

    // One try, and a second one at once if the server refuses a token that has meanwhile been renewed.
    private async Task<ApiAnswer> OnceAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var token = _access.Token is null ? null : await _access.Token.GetAsync(null, cancellationToken).ConfigureAwait(false);
        var answer = await SendAsync(request, token, cancellationToken).ConfigureAwait(false);
        if (answer.Status != HttpStatusCode.Unauthorized || token is null)
            return answer;
        var renewed = await _access.Token!.GetAsync(token, cancellationToken).ConfigureAwait(false);
        if (renewed == token)
            return answer;
        answer.Dispose();
        Log.Renewed();
        return await SendAsync(request, renewed, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ApiAnswer> SendAsync(ApiRequest request, string? token, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, new Uri(_server, request.PathAndQuery)) { Version = HttpVersion.Version20 };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (request.Streams)
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*", 0.5));
        if (token is not null)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        else if (_client.Credentials is { } credentials)
            await credentials.ProcessHttpRequestAsync(message, cancellationToken).ConfigureAwait(false);
        _access.Impersonation?.Write(message.Headers);
        if (_access.TlsServerName is { } name)
            message.Headers.Host = name;
        if (request.Body is { } body)
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(request.ContentType) } };
        var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        try
        {
            var whole = !request.Streams || !response.IsSuccessStatusCode;
            return new(response, whole ? await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : []);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
