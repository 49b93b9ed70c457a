namespace Kubeflow.Pipelines.Rules;

/// <summary>Storage that this machine does not know.</summary>
internal static class UnsupportedStorage
{
    public static readonly Rule Rule = new("KF4024", "Storage that this machine does not know");

    public static KubeflowException Of(string uri) => new(Rule.Id, $"{uri} is on a kind of storage that this machine does not read or write.", HintOf(uri), uri);

    public static KubeflowException ForWriting(string uri) =>
        new(Rule.Id, $"{uri} is a web address, which can be read and not written.", "Give a folder or an s3:// address.", uri);

    private static string HintOf(string uri) => uri.Split("://")[0] switch
    {
        "minio" => "Name the MinIO server in LocalOptions.S3.Endpoint or AWS_ENDPOINT_URL_S3, such as http://localhost:9000.",
        "gs" => "Copy it here ('gcloud storage cp') and import the copy, or use its S3 address: s3:// with LocalOptions.S3.Endpoint https://storage.googleapis.com.",
        "oci" => "Pull the image's content here and import the folder.",
        _ => "Bring it to this machine and import the copy, or give LocalOptions.ArtifactStores a store that knows it.",
    };
}
