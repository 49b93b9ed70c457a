using Kubeflow.Artifacts;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>The stores of this machine: the user's own first, then disk, web and object storage.</summary>
internal sealed class ArtifactStores(LocalOptions options) : IDisposable
{
    private readonly S3Store _s3 = new(options.S3);
    private readonly HttpStore _http = new();

    /// <summary>The store of an address.</summary>
    /// <exception cref="KubeflowException">There is none.</exception>
    public IArtifactStore Of(string uri) =>
        options.ArtifactStores.Concat([new FileStore(), _http, _s3]).FirstOrDefault(s => s.Takes(uri)) ?? throw UnsupportedStorage.Of(uri);

    /// <summary>Whether an address is a path of this machine.</summary>
    public static bool IsLocal(string uri) => new FileStore().Takes(uri);

    public void Dispose()
    {
        _s3.Dispose();
        _http.Dispose();
    }
}
