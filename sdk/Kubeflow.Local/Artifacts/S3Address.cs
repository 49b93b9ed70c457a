namespace Kubeflow.Pipelines.Local;

/// <summary>An address of object storage: the bucket, and the object or folder in it.</summary>
/// <param name="Uri">As it was given.</param>
/// <param name="Bucket">The bucket.</param>
/// <param name="Key">The object's key, or the folder's without its last slash; empty for the whole bucket.</param>
internal sealed record S3Address(string Uri, string Bucket, string Key)
{
    /// <summary>What keys of objects in the folder start with.</summary>
    public string FolderPrefix => Key.Length == 0 ? "" : Key + "/";

    /// <summary>Whether it can only be a folder.</summary>
    public bool IsFolder => Key.Length == 0 || Uri.EndsWith('/');

    public static S3Address Of(string uri)
    {
        var rest = uri[(uri.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var slash = rest.IndexOf('/');
        return slash < 0 ? new(uri, rest, "") : new(uri, rest[..slash], rest[(slash + 1)..].TrimEnd('/'));
    }
}
