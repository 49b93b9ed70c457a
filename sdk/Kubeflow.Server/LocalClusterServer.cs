using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kubeflow.Clusters.KubernetesApi;
using Kubeflow.Clusters.Rules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubeflow.Clusters;

/// <summary>Serves a local cluster as Kubernetes does, to kubectl and every other client. The cluster stays the caller's to close.</summary>
public sealed class LocalClusterServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2? _certificate;
    private readonly string _namespace;
    private readonly bool _requiresToken;

    private LocalClusterServer(WebApplication app, X509Certificate2? certificate, string @namespace, string token, bool requiresToken)
    {
        (_app, _certificate, _namespace, Token, _requiresToken) = (app, certificate, @namespace, token, requiresToken);
        Address = new Uri(app.Urls.Single());
    }

    /// <summary>Where it is, such as <c>https://127.0.0.1:43121/</c>.</summary>
    public Uri Address { get; }

    /// <summary>The token that clients show.</summary>
    public string Token { get; }

    /// <summary>Starts serving.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="options">How; null for HTTPS on a free port with a new token.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="KubeflowException">The port is taken or may not be used (KF7041).</exception>
    public static async Task<LocalClusterServer> StartAsync(LocalCluster cluster, LocalClusterServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        options ??= new LocalClusterServerOptions();
        var token = options.Token ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var certificate = options.UseTls ? ServerCertificate.Make(options.TimeProvider.GetUtcNow()) : null;
        var app = Build(options, certificate);
        var served = new ServedCluster(cluster, options.TimeProvider, app.Lifetime.ApplicationStopping);
        var logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Kubeflow");
        app.Run(new ApiHandler(served, options.RequireToken ? token : null, logger).HandleAsync);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            certificate?.Dispose();
            throw PortUnusable.Of(options.Port, fault);
        }
        return new(app, certificate, cluster.Namespace, token, options.RequireToken);
    }

    /// <summary>Writes a kubeconfig for this server, readable by its owner alone; one that is there is replaced.</summary>
    /// <param name="path">The file; its folder is made if there is none.</param>
    /// <exception cref="KubeflowException">It cannot be written (KF7042).</exception>
    public void WriteKubeconfig(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        KubeconfigFile.Write(path, KubeconfigFile.Text(Address, _certificate, _namespace, _requiresToken ? Token : null));
    }

    /// <summary>Stops serving; watches and logs that are followed end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _certificate?.Dispose();
    }

    private static WebApplication Build(LocalClusterServerOptions options, X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.MostBytes;
            kestrel.Listen(IPAddress.Loopback, options.Port, endpoint =>
            {
                endpoint.Protocols = certificate is null ? HttpProtocols.Http1 : HttpProtocols.Http1AndHttp2;
                if (certificate is not null)
                    endpoint.UseHttps(certificate);
            });
        });
        return builder.Build();
    }
}
