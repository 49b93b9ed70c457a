using Amazon.S3;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>What object storage refuses, as one sentence.</summary>
internal static class S3Faults
{
    public static KubeflowException Of(S3Address address, Exception fault) => fault switch
    {
        AmazonS3Exception { ErrorCode: "NoSuchBucket" } => ArtifactNotFound.NoBucket(address.Uri, address.Bucket, fault),
        AmazonS3Exception { ErrorCode: "NoSuchKey" } => ArtifactNotFound.InStorage(address.Uri, address.Bucket, address.Key, fault),
        AmazonS3Exception { StatusCode: System.Net.HttpStatusCode.Forbidden or System.Net.HttpStatusCode.Unauthorized } refusal =>
            StorageRefused.InStorage(address.Uri, refusal.ErrorCode is { Length: > 0 } code ? code : refusal.StatusCode.ToString(), fault),
        _ when IsAboutCredentials(fault) => StorageRefused.NoCredentials(address.Uri, fault),
        _ => StorageUnreachable.Of(address.Uri, Innermost(fault).Message, fault),
    };

    // The SDK has no type of its own for it.
    private static bool IsAboutCredentials(Exception fault) =>
        fault.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase) || fault.Message.Contains("EC2 Instance Metadata", StringComparison.OrdinalIgnoreCase);

    private static Exception Innermost(Exception fault) => fault.InnerException is { } inner ? Innermost(inner) : fault;
}
