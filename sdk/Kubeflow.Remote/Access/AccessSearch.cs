using k8s;
using Kubeflow.Remote.Rules;

namespace Kubeflow.Remote.Access;

/// <summary>Finds the way into the cluster: the server given, or a kubeconfig, or the service account of this pod.</summary>
internal static class AccessSearch
{
    private const string ServiceAccount = "/var/run/secrets/kubernetes.io/serviceaccount";

    /// <summary>The way in that the options say, or that this machine has.</summary>
    public static ClusterAccess Find(KubernetesOptions options)
    {
        var own = OwnToken(options);
        var access = options.Server is { } server ? GivenServer.Access(options, server) : Configured(options);
        if (own is not null)
            access = access with { Token = own };
        return options.Namespace is { Length: > 0 } named ? access with { Namespace = named } : access;
    }

    private static ClusterAccess Configured(KubernetesOptions options)
    {
        if (options.CertificateAuthorityFile is not null)
            throw WrongAccess.Needs(nameof(options.CertificateAuthorityFile), nameof(options.Server));
        if (options.SkipTlsVerify)
            throw WrongAccess.Needs(nameof(options.SkipTlsVerify), nameof(options.Server));
        if (options.Kubeconfig is { } path)
            return Kubeconfig.Load([File.Exists(path) ? path : throw UnusableKubeconfig.Missing(path)]).Access(options.Context);

        var listed = (Environment.GetEnvironmentVariable("KUBECONFIG") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] files = listed.Length > 0 ? listed : [KubernetesClientConfiguration.KubeConfigDefaultLocation];
        // As kubectl does, files that KUBECONFIG lists and are not there are passed over.
        var found = files.Where(File.Exists).ToList();
        if (found.Count > 0)
            return Kubeconfig.Load(found).Access(options.Context);
        if (options.Context is null && KubernetesClientConfiguration.IsInCluster())
            return InPod();
        throw NoCluster.Of($"there is no file {string.Join(" or ", files)}{(listed.Length > 0 ? " (KUBECONFIG)" : "")}");
    }

    private static ClusterAccess InPod()
    {
        var configuration = KubernetesClientConfiguration.InClusterConfig();
        return new(configuration, string.IsNullOrWhiteSpace(configuration.Namespace) ? "default" : configuration.Namespace.Trim(),
            TokenSource.File(Path.Combine(ServiceAccount, "token")), "this pod's service account");
    }

    private static TokenSource? OwnToken(KubernetesOptions options)
    {
        (string Name, TokenSource? Source)[] ways =
        [
            (nameof(options.Token), options.Token is { } token ? TokenSource.Fixed(token) : null),
            (nameof(options.TokenFile), options.TokenFile is { } file ? TokenSource.File(file) : null),
            (nameof(options.TokenProvider), options.TokenProvider is { } provider ? TokenSource.Callback(provider) : null),
        ];
        var given = ways.Where(w => w.Source is not null).ToList();
        return given.Count > 1 ? throw WrongAccess.Both(given[0].Name, given[1].Name) : given.FirstOrDefault().Source;
    }
}
