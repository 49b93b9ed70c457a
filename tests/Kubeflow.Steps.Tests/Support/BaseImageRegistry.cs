using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace Kubeflow.Steps.Tests;

/// <summary>A registry on this machine with one image, empty but for a folder: publishing asks for its base image there.</summary>
internal sealed class BaseImageRegistry : IDisposable
{
    private const string Docker = "application/vnd.docker.";

    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, byte[]> _blobs = [];
    private readonly byte[] _manifest;

    public BaseImageRegistry()
    {
        var tar = Tar();
        var layer = Compressed(tar);
        var config = Json(new
        {
            architecture = "amd64",
            os = "linux",
            config = new { Env = new[] { "DOTNET_VERSION=10.0.0" } },
            rootfs = new { type = "layers", diff_ids = new[] { Digest(tar) } },
            history = Array.Empty<object>(),
        });
        _blobs[Digest(layer)] = layer;
        _blobs[Digest(config)] = config;
        _manifest = Json(new
        {
            schemaVersion = 2,
            mediaType = Docker + "distribution.manifest.v2+json",
            config = new { mediaType = Docker + "container.image.v1+json", size = config.Length, digest = Digest(config) },
            layers = new[] { new { mediaType = Docker + "image.rootfs.diff.tar.gzip", size = layer.Length, digest = Digest(layer) } },
        });
        var port = FreePort();
        Image = $"localhost:{port}/base:1";
        _listener.Prefixes.Add($"http://localhost:{port}/");
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Image { get; }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            var path = context.Request.Url!.AbsolutePath;
            var body = path.Contains("/manifests/", StringComparison.Ordinal) ? _manifest : _blobs.GetValueOrDefault(path.Split('/')[^1], []);
            context.Response.ContentType = body == _manifest ? Docker + "distribution.manifest.v2+json" : "application/octet-stream";
            context.Response.Headers["Docker-Content-Digest"] = Digest(body);
            context.Response.ContentLength64 = body.Length;
            if (context.Request.HttpMethod == "GET")
                await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
    }

    private static byte[] Tar()
    {
        using var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, leaveOpen: true))
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "etc/"));
        return bytes.ToArray();
    }

    private static byte[] Compressed(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
            gzip.Write(content);
        return bytes.ToArray();
    }

    private static byte[] Json(object document) => JsonSerializer.SerializeToUtf8Bytes(document);

    private static string Digest(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
