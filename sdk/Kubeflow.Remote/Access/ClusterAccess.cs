using System.Net;
using System.Reflection;
using k8s;

namespace Kubeflow.Remote.Access;

/// <summary>The way into a cluster: server, trust and credentials, once they are found.</summary>
/// <param name="Configuration">Server, certificates and basic credentials, as KubernetesClient takes them.</param>
/// <param name="Namespace">The namespace of objects that name none.</param>
/// <param name="Token">The bearer tokens; null if there are none.</param>
/// <param name="Source">Where all this comes from, for messages, such as <c>context 'team' of /home/me/.kube/config</c>.</param>
internal sealed record ClusterAccess(KubernetesClientConfiguration Configuration, string Namespace, TokenSource? Token, string Source)
{
    private static readonly string Version =
        typeof(ClusterAccess).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>As whom requests are made, if not as the one who is logged in.</summary>
    public Impersonation? Impersonation { get; init; }

    /// <summary>The proxy on the way; null for the environment's.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>The name in the server's certificate, if it is not that of its address.</summary>
    public string? TlsServerName => string.IsNullOrWhiteSpace(Configuration.TlsServerName) ? null : Configuration.TlsServerName;

    /// <summary>KubernetesClient's HTTP pipeline for it.</summary>
    public k8s.Kubernetes Connect(KubernetesOptions options)
    {
        // Tokens are put in by us, for each try: KubernetesClient would add them once for all.
        Configuration.TokenProvider = null;
        Configuration.AccessToken = null;
        Configuration.UserAgent = $"kubeflow-dotnet/{Version}";
        Configuration.HttpClientTimeout = Timeout.InfiniteTimeSpan;
        Configuration.FirstMessageHandlerSetup = handler =>
        {
            handler.AllowAutoRedirect = false;
            handler.UseCookies = false;
            handler.ConnectTimeout = options.ConnectTimeout;
            handler.ConnectCallback = LiveConnection.OpenAsync;
            if (Proxy is { } proxy)
                handler.Proxy = new WebProxy(proxy);
        };
        return new k8s.Kubernetes(Configuration);
    }
}
