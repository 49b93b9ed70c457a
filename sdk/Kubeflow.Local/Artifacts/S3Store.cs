using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using Kubeflow.Artifacts;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Object storage that speaks S3.</summary>
internal sealed class S3Store(S3Options options) : IArtifactStore, IDisposable
{
    // Made at the first use: most runs need none, and looking for credentials takes time.
    private readonly Lazy<AmazonS3Client> _client = new(() => S3Connection.Open(options));

    public bool Takes(string uri) => uri.StartsWith("s3://", StringComparison.Ordinal)
        || (uri.StartsWith("minio://", StringComparison.Ordinal) && S3Connection.EndpointOf(options) is not null);

    public Task<string?> VersionAsync(string uri, CancellationToken cancellationToken = default)
    {
        var address = S3Address.Of(uri);
        return GuardAsync(address, async client =>
        {
            var objects = new List<string>();
            await foreach (var found in ObjectsAsync(client, address, cancellationToken))
                objects.Add($"{found.Key} {found.ETag} {found.Size}");
            return objects.Count == 0 ? throw ArtifactNotFound.InStorage(uri, address.Bucket, address.Key) : (string?)ContentHash.OfText(string.Join('\n', objects));
        });
    }

    public Task DownloadAsync(string uri, string path, CancellationToken cancellationToken = default)
    {
        var address = S3Address.Of(uri);
        return GuardAsync(address, async client =>
        {
            var any = false;
            await foreach (var found in ObjectsAsync(client, address, cancellationToken))
            {
                any = true;
                var target = found.Key == address.Key ? path : Inside(path, found.Key[address.FolderPrefix.Length..], uri);
                if (found.Key.EndsWith('/'))
                    Directory.CreateDirectory(target);
                else
                {
                    using var content = await client.GetObjectAsync(address.Bucket, found.Key, cancellationToken);
                    await WholeFile.WriteAsync(target, content.ResponseStream, cancellationToken);
                }
            }
            return any ? (string?)path : throw ArtifactNotFound.InStorage(uri, address.Bucket, address.Key);
        });
    }

    public Task UploadAsync(string path, string uri, CancellationToken cancellationToken = default)
    {
        var address = S3Address.Of(uri);
        return GuardAsync(address, async client =>
        {
            using var transfer = new TransferUtility(client);
            foreach (var (file, key) in FolderFiles.Of(path, address.Key))
                await transfer.UploadAsync(file, address.Bucket, key.TrimStart('/'), cancellationToken);
            return (string?)uri;
        });
    }

    public void Dispose()
    {
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }

    // The object of this key alone, or else all of the folder of this name. Asking for the object needs no right to list the bucket.
    private static async IAsyncEnumerable<StoredObject> ObjectsAsync(AmazonS3Client client, S3Address address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!address.IsFolder && await FindAsync(client, address, cancellationToken) is { } one)
        {
            yield return one;
            yield break;
        }
        var request = new ListObjectsV2Request { BucketName = address.Bucket, Prefix = address.FolderPrefix };
        do
        {
            var page = await client.ListObjectsV2Async(request, cancellationToken);
            foreach (var found in page.S3Objects ?? [])
                yield return new(found.Key, found.ETag, found.Size);
            request.ContinuationToken = page.IsTruncated == true ? page.NextContinuationToken : null;
        }
        while (request.ContinuationToken is not null);
    }

    private static async Task<StoredObject?> FindAsync(AmazonS3Client client, S3Address address, CancellationToken cancellationToken)
    {
        try
        {
            var found = await client.GetObjectMetadataAsync(address.Bucket, address.Key, cancellationToken);
            return new(address.Key, found.ETag, found.ContentLength);
        }
        catch (AmazonS3Exception fault) when (fault.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    // Whoever may write into a bucket chooses its keys; none of them may leave the folder.
    private static string Inside(string folder, string key, string uri)
    {
        var target = Path.GetFullPath(Path.Combine(folder, key));
        return target.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || target.TrimEnd(Path.DirectorySeparatorChar) == folder
            ? target
            : throw ArtifactNotFound.OutsideOfFolder(uri, key);
    }

    private async Task<string?> GuardAsync(S3Address address, Func<AmazonS3Client, Task<string?>> work)
    {
        try
        {
            return await work(_client.Value);
        }
        catch (Exception fault) when (fault is AmazonServiceException or AmazonClientException or HttpRequestException or HttpIOException)
        {
            throw S3Faults.Of(address, fault);
        }
    }

    private sealed record StoredObject(string Key, string? ETag, long? Size);
}
