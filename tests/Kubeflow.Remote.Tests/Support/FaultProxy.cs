using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Kubeflow.Remote.Tests.Support;

/// <summary>A proxy between a client and a server that does to requests what bad networks and gateways do.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private static readonly byte[] Gone =
        Encoding.UTF8.GetBytes("""{"type":"ERROR","object":{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"too old resource version","reason":"Expired","code":410}}""" + "\n");

    private readonly HttpClient _client;
    private readonly Func<HttpRequest, Trouble?> _plan;
    private WebApplication _app = null!;

    private FaultProxy(string server, Func<HttpRequest, Trouble?> plan, HttpMessageHandler? handler) =>
        (_client, _plan) = (new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server), Timeout = Timeout.InfiniteTimeSpan }, plan);

    /// <summary>Where it listens.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>The faults that came about.</summary>
    public List<Trouble> Done { get; } = [];

    /// <param name="server">The server behind it.</param>
    /// <param name="plan">Which fault a request meets; null for none.</param>
    /// <param name="handler">How the server is reached; null for plainly.</param>
    public static async Task<FaultProxy> StartAsync(string server, Func<HttpRequest, Trouble?> plan, HttpMessageHandler? handler = null)
    {
        var proxy = new FaultProxy(server, plan, handler);
        proxy._app = await WebServer.StartAsync(proxy.HandleAsync);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        _client.CancelPendingRequests();
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        Trouble? fault;
        lock (Done)
        {
            fault = _plan(context.Request);
            if (fault is not null)
                Done.Add(fault);
        }
        switch (fault)
        {
            case Trouble.ResetBefore:
                context.Abort();
                return;
            case Trouble.Answer answer:
                context.Response.StatusCode = answer.Status;
                if (answer.RetryAfter is { } seconds)
                    context.Response.Headers.RetryAfter = $"{seconds}";
                await context.Response.WriteAsync("the gateway is unwell\n");
                return;
            case Trouble.GoneStatus:
                await ScriptedApi.StatusAsync(context, 410, "Expired", "too old resource version");
                return;
            case Trouble.Late late:
                await Task.Delay(TimeSpan.FromMilliseconds(late.Milliseconds), TimeProvider.System, context.RequestAborted);
                break;
        }
        try
        {
            await ForwardAsync(context, fault);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or HttpRequestException)
        {
            context.Abort();
        }
    }

    private async Task ForwardAsync(HttpContext context, Trouble? fault)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), $"{context.Request.Path}{context.Request.QueryString}");
        if (context.Request.Headers.Authorization is [{ } credentials])
            request.Headers.TryAddWithoutValidation("Authorization", credentials);
        if (context.Request.Headers.Accept is [{ } accept])
            request.Headers.TryAddWithoutValidation("Accept", accept);
        if (context.Request.ContentType is { } type)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            request.Content = new ByteArrayContent(body.ToArray()) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
        }
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        await using var from = await answer.Content.ReadAsStreamAsync(context.RequestAborted);
        if (fault is Trouble.ResetAfter)
        {
            await from.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Abort();
            return;
        }
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        if (answer.Headers.TryGetValues("Warning", out var warnings))
            context.Response.Headers["Warning"] = warnings.ToArray();
        if (answer.Headers.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = wait.ToString();
        await context.Response.StartAsync();
        if (fault is Trouble.GoneEvent)
            await context.Response.Body.WriteAsync(Gone);
        else
            await CopyAsync(context, from, fault);
    }

    private static async Task CopyAsync(HttpContext context, Stream from, Trouble? fault)
    {
        var buffer = new byte[4096];
        // A troubled stream does not last, so that each meets many troubles.
        var left = fault is Trouble.Cut cut ? cut.Bytes : fault is not null && context.Request.Query["watch"] == "true" ? 6_000 : int.MaxValue;
        var line = new MemoryStream();
        int read;
        while ((read = await from.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (read > left)
            {
                await context.Response.Body.WriteAsync(buffer.AsMemory(0, left));
                await context.Response.Body.FlushAsync();
                if (fault is Trouble.Cut { Orderly: false })
                {
                    // A reset takes along what the other side has not read yet; some of it shall arrive.
                    await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
                    context.Abort();
                }
                return;
            }
            left -= read;
            if (fault is not Trouble.Twice)
                await context.Response.Body.WriteAsync(buffer.AsMemory(0, read));
            else
                foreach (var b in buffer[..read])
                {
                    line.WriteByte(b);
                    if (b != '\n')
                        continue;
                    await context.Response.Body.WriteAsync(line.ToArray());
                    await context.Response.Body.WriteAsync(line.ToArray());
                    line.SetLength(0);
                }
            await context.Response.Body.FlushAsync();
        }
        await context.Response.Body.WriteAsync(line.ToArray());
    }
}
