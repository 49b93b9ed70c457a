using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kubeflow.Samples.Tests;

/// <summary>Serves a folder's files as a web server does, ranges included, and can be told to fail.</summary>
internal sealed class MnistServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private MnistServer(WebApplication application) => _application = application;

    /// <summary>The folder's address, without a slash at its end.</summary>
    public Uri Address => new(_application.Urls.Single() + "/mnist");

    /// <summary>What was asked for, in order: the file and the range, if any.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Answers in place of the file. It may write a part, and then end the connection or wait.</summary>
    public Func<HttpContext, string, Task>? Instead { get; set; }

    public static async Task<MnistServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new MnistServer(builder.Build());
        server._application.MapGet("/mnist/{name}", (HttpContext context, string name) => server.AnswerAsync(context, Path.Combine(folder, name)));
        await server._application.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }

    /// <summary>Sends half of the file; the server closes the connection when the answer ends there.</summary>
    public static async Task SendHalfAsync(HttpContext context, string path)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await context.Response.Body.FlushAsync();
    }

    private async Task AnswerAsync(HttpContext context, string path)
    {
        lock (Requests)
            Requests.Add($"{Path.GetFileName(path)} {context.Request.Headers.Range}".TrimEnd());
        if (Instead is not null)
            await Instead(context, path);
        else if (File.Exists(path))
            await Results.File(path, enableRangeProcessing: true).ExecuteAsync(context);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
