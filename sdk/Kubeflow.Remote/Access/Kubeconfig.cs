using k8s;
using k8s.KubeConfigModels;
using Kubeflow.Remote.Rules;

namespace Kubeflow.Remote.Access;

/// <summary>Kubeconfig files, read as kubectl does: of each name the first file counts, and paths stand relative to their own file.</summary>
internal sealed class Kubeconfig(IReadOnlyList<KubeconfigFile> files)
{
    private string Shown => string.Join(", ", files.Select(f => f.Path));

    /// <summary>Reads files.</summary>
    public static Kubeconfig Load(IEnumerable<string> paths) => new([.. paths.Select(KubeconfigFile.Load)]);

    /// <summary>The way in that a context describes.</summary>
    /// <param name="name">The context; null for the current one.</param>
    public ClusterAccess Access(string? name)
    {
        name ??= files.Select(f => f.Document.CurrentContext).FirstOrDefault(c => !string.IsNullOrEmpty(c)) ?? throw UnusableKubeconfig.NoContext(Shown);
        var (file, context) = First(f => f.Document.Contexts, c => c.Name, name);
        if (context?.ContextDetails is not { } details)
            throw UnusableKubeconfig.UnknownContext(Shown, name, files.SelectMany(f => f.Document.Contexts ?? []).Select(c => c.Name).Distinct());
        var (clusterFile, cluster) = First(f => f.Document.Clusters, c => c.Name, details.Cluster);
        if (cluster?.ClusterEndpoint is null)
            throw UnusableKubeconfig.Incomplete(file!.Path, name, $"names the cluster '{details.Cluster}', which is not there");
        var (userFile, user) = First(f => f.Document.Users, u => u.Name, details.User);
        if (user is null && !string.IsNullOrEmpty(details.User))
            throw UnusableKubeconfig.Incomplete(file!.Path, name, $"names the user '{details.User}', who is not there");
        return Build(file!.Path, context, clusterFile!, cluster, userFile, user);
    }

    private static ClusterAccess Build(string path, Context context, KubeconfigFile clusterFile, Cluster cluster, KubeconfigFile? userFile, User? user)
    {
        var endpoint = cluster.ClusterEndpoint;
        endpoint.CertificateAuthority = clusterFile.Absolute(endpoint.CertificateAuthority);
        var source = $"context '{context.Name}' of {path}";
        var credentials = user?.UserCredentials;
        TokenSource? token = null;
        if (credentials is not null)
        {
            // .NET joins the values of a header with commas, and the API server would take that for the name of one group.
            if (credentials.ImpersonateGroups?.Count() > 1)
                throw UnusableKubeconfig.Incomplete(path, context.Name, "acts in several groups (as-groups), of which only one can be sent");
            credentials.ClientCertificate = userFile!.Absolute(credentials.ClientCertificate);
            credentials.ClientKey = userFile.Absolute(credentials.ClientKey);
            if (credentials.ExternalExecution is { } program)
                userFile.Prepare(program);
            token = Token(userFile, user!);
        }
        var configuration = Configuration(path, context, cluster, credentials is null ? null : user);
        return new(configuration, string.IsNullOrEmpty(context.ContextDetails.Namespace) ? "default" : context.ContextDetails.Namespace,
            token ?? (configuration.TokenProvider is { } provider ? TokenSource.Provider(provider) : configuration.AccessToken is { Length: > 0 } fix ? TokenSource.Fixed(fix) : null), source)
        {
            Impersonation = credentials is null ? null : Impersonation.Of(credentials),
            Proxy = Proxy(path, context.Name, clusterFile.Setting("clusters", cluster.Name, "cluster", "proxy-url")),
        };
    }

    private static Uri? Proxy(string path, string context, string? address) =>
        string.IsNullOrEmpty(address) ? null
        : Uri.TryCreate(address, UriKind.Absolute, out var proxy) ? proxy
        : throw UnusableKubeconfig.Incomplete(path, context, $"names the proxy '{address}', which is no address");

    // What KubernetesClient does not read, or reads once for all.
    private static TokenSource? Token(KubeconfigFile file, User user)
    {
        var credentials = user.UserCredentials;
        if (file.Setting("users", user.Name, "user", "tokenFile") is { Length: > 0 } path)
        {
            // As with kubectl, the file goes before a token beside it; something must be there for KubernetesClient to accept the user.
            credentials.Token = "in-file";
            return TokenSource.File(file.Absolute(path)!);
        }
        if (credentials.ExternalExecution is not { } program || !string.IsNullOrEmpty(credentials.Token))
            return null;
        return TokenSource.Program(program);
    }

    private static KubernetesClientConfiguration Configuration(string path, Context context, Cluster cluster, User? user)
    {
        try
        {
            var alone = new Context { Name = context.Name, ContextDetails = new ContextDetails { Cluster = cluster.Name, User = user?.Name, Namespace = context.ContextDetails.Namespace } };
            return KubernetesClientConfiguration.BuildConfigFromConfigObject(
                new K8SConfiguration { CurrentContext = context.Name, Contexts = [alone], Clusters = [cluster], Users = user is null ? [] : [user] });
        }
        // KubernetesClient throws bare exceptions for credentials that it has given up, and whatever its readers throw for bad certificates.
        catch (Exception fault) when (fault is not (OutOfMemoryException or KubeflowException))
        {
            throw UnusableKubeconfig.Refused(path, context.Name, fault);
        }
    }

    private (KubeconfigFile? File, T? Entry) First<T>(Func<KubeconfigFile, IEnumerable<T>?> entries, Func<T, string> name, string? wanted)
        where T : class
    {
        foreach (var file in files)
            if ((entries(file) ?? []).FirstOrDefault(e => name(e) == wanted) is { } found)
                return (file, found);
        return (null, null);
    }
}
