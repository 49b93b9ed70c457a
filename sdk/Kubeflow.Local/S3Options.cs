namespace Kubeflow;

/// <summary>
/// How object storage is reached (<c>s3://</c>, and <c>minio://</c> with an endpoint). Credentials are not kept here: they come from where AWS's own
/// tools take them, the variables <c>AWS_ACCESS_KEY_ID</c> and <c>AWS_SECRET_ACCESS_KEY</c>, the files under <c>~/.aws</c>, or the machine's role.
/// </summary>
public sealed record S3Options
{
    /// <summary>The server, such as <c>http://localhost:9000</c>.</summary>
    /// <value>Default: null, the variables <c>AWS_ENDPOINT_URL_S3</c> or <c>AWS_ENDPOINT_URL</c>, else AWS.</value>
    public string? Endpoint { get; init; }

    /// <summary>The region.</summary>
    /// <value>Default: null, the variables <c>AWS_REGION</c> or <c>AWS_DEFAULT_REGION</c>, else <c>us-east-1</c>.</value>
    public string? Region { get; init; }

    /// <summary>Whether the bucket stands in the path (<c>http://host/bucket</c>) and not before the host's name.</summary>
    /// <value>Default: null, in the path wherever an endpoint is given.</value>
    public bool? PathStyle { get; init; }

    /// <summary>The profile of the files under <c>~/.aws</c>.</summary>
    /// <value>Default: null, AWS's own order of places.</value>
    public string? Profile { get; init; }
}
