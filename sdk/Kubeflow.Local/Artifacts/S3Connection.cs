using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.S3;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Local;

/// <summary>Opens object storage as the options and AWS's variables say.</summary>
internal static class S3Connection
{
    public static AmazonS3Client Open(S3Options options)
    {
        var endpoint = EndpointOf(options);
        var config = new AmazonS3Config
        {
            ForcePathStyle = options.PathStyle ?? endpoint is not null,
            // Other servers than AWS know none of the newer checksums.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        var region = options.Region ?? Variable("AWS_REGION") ?? Variable("AWS_DEFAULT_REGION") ?? "us-east-1";
        if (endpoint is null)
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        else
            (config.ServiceURL, config.AuthenticationRegion) = (endpoint.ToString(), region);
        if (options.Profile is null)
            return new AmazonS3Client(config);
        return new CredentialProfileStoreChain().TryGetAWSCredentials(options.Profile, out var credentials)
            ? new AmazonS3Client(credentials, config)
            : throw StorageRefused.UnknownProfile(options.Profile);
    }

    /// <summary>The server; null for AWS.</summary>
    public static Uri? EndpointOf(S3Options options) =>
        Uri.TryCreate(options.Endpoint ?? Variable("AWS_ENDPOINT_URL_S3") ?? Variable("AWS_ENDPOINT_URL"), UriKind.Absolute, out var given) ? given : null;

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
