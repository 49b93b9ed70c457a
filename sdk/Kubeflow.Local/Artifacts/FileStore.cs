using Kubeflow.Artifacts;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>This machine's disk: paths, and <c>file://</c>.</summary>
internal sealed class FileStore : IArtifactStore
{
    public bool Takes(string uri) => !uri.Contains("://", StringComparison.Ordinal) || uri.StartsWith("file://", StringComparison.Ordinal);

    public Task<string?> VersionAsync(string uri, CancellationToken cancellationToken = default) => Task.FromResult(ContentHash.VersionOf(Existing(uri)));

    public Task DownloadAsync(string uri, string path, CancellationToken cancellationToken = default) => CopyAsync(Existing(uri), path, cancellationToken);

    public Task UploadAsync(string path, string uri, CancellationToken cancellationToken = default) => CopyAsync(path, PathOf(uri), cancellationToken);

    public static string PathOf(string uri) => Path.GetFullPath(ArtifactPath.OfUri(uri));

    /// <exception cref="KubeflowException">Nothing is there.</exception>
    public static string Existing(string uri) => PathOf(uri) is var path && Path.Exists(path) ? path : throw ArtifactNotFound.OnDisk(uri, path);

    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        foreach (var (file, target) in FolderFiles.Of(from, to))
        {
            await using var source = File.OpenRead(file);
            await WholeFile.WriteAsync(target, source, cancellationToken);
        }
    }
}
