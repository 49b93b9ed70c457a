namespace Kubeflow.Artifacts;

/// <summary>Where the files of artifacts lie, by address: a disk, a web server, object storage. An address names one file or one folder.</summary>
public interface IArtifactStore
{
    /// <summary>Whether addresses of this form are this store's.</summary>
    /// <param name="uri">An address, such as <c>s3://bucket/folder/file</c>.</param>
    bool Takes(string uri);

    /// <summary>A sign of what lies there now, without reading it; another sign means that it changed.</summary>
    /// <param name="uri">The address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The sign; null if the store cannot tell.</returns>
    /// <exception cref="KubeflowException">Nothing lies there, or the store refuses or cannot be reached.</exception>
    Task<string?> VersionAsync(string uri, CancellationToken cancellationToken = default);

    /// <summary>Copies what lies there to this machine, whole or not at all, however large it is.</summary>
    /// <param name="uri">The address.</param>
    /// <param name="path">The file or folder to make; its parent folders are made too.</param>
    /// <param name="cancellationToken">Gives up; what was copied so far is removed.</param>
    /// <exception cref="KubeflowException">Nothing lies there, or the store refuses or cannot be reached.</exception>
    Task DownloadAsync(string uri, string path, CancellationToken cancellationToken = default);

    /// <summary>Copies a file, or a folder with all in it, to an address; what lies there already is written over.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="uri">The address.</param>
    /// <param name="cancellationToken">Gives up; part of a folder may be there already.</param>
    /// <exception cref="KubeflowException">The store takes nothing, refuses or cannot be reached.</exception>
    Task UploadAsync(string path, string uri, CancellationToken cancellationToken = default);
}
