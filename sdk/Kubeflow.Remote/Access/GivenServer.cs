using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using k8s;
using Kubeflow.Remote.Rules;

namespace Kubeflow.Remote.Access;

/// <summary>A server whose address is in the options.</summary>
internal static class GivenServer
{
    /// <summary>The way into it.</summary>
    public static ClusterAccess Access(KubernetesOptions options, string server)
    {
        if (options.Kubeconfig is not null)
            throw WrongAccess.Both(nameof(options.Kubeconfig), nameof(options.Server));
        if (options.Context is not null)
            throw WrongAccess.Both(nameof(options.Context), nameof(options.Server));
        if (!Uri.TryCreate(server, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
            throw WrongAccess.WrongServer(server.Contains('@', StringComparison.Ordinal) ? "An address with a user" : server);
        return new(new KubernetesClientConfiguration { Host = server, SkipTlsVerify = options.SkipTlsVerify, SslCaCerts = Authorities(options.CertificateAuthorityFile) },
            "default", null, "the options");
    }

    private static X509Certificate2Collection? Authorities(string? file)
    {
        if (file is null)
            return null;
        try
        {
            var found = new X509Certificate2Collection();
            found.ImportFromPemFile(file);
            return found;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw WrongAccess.UnusableCertificates(file, fault);
        }
    }
}
