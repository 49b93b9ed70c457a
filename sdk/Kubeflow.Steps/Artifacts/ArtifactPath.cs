namespace Kubeflow.Pipelines;

/// <summary>KFP's rule from an artifact's address to its path inside a step's container.</summary>
public static class ArtifactPath
{
    private static readonly (string Scheme, string Folder)[] Mounts =
        [("gs://", "/gcs/"), ("s3://", "/s3/"), ("minio://", "/minio/")];

    /// <summary>The local path of an address; an address without a scheme is its own path.</summary>
    /// <param name="uri">The artifact's address.</param>
    public static string OfUri(string uri)
    {
        foreach (var (scheme, folder) in Mounts)
            if (uri.StartsWith(scheme, StringComparison.Ordinal))
                return folder + uri[scheme.Length..];
        if (uri.StartsWith("oci://", StringComparison.Ordinal))
            return $"/oci/{uri["oci://".Length..].Replace('/', '_')}/models";
        return uri.StartsWith("file://", StringComparison.Ordinal) ? new Uri(uri).LocalPath : uri;
    }
}
