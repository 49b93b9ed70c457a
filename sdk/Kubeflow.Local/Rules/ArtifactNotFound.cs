namespace Kubeflow.Pipelines.Rules;

/// <summary>Artifact that is not there.</summary>
internal static class ArtifactNotFound
{
    public static readonly Rule Rule = new("KF4029", "Artifact that is not there");

    public static KubeflowException OnDisk(string uri, string path) =>
        Of(uri, $"{uri} does not exist.", $"Check the path; it is looked for at {path}.");

    public static KubeflowException OnTheWeb(string uri, string answer) =>
        Of(uri, $"{uri} is not there: {answer}.", "Check the address.");

    public static KubeflowException InStorage(string uri, string bucket, string key, Exception? cause = null) =>
        Of(uri, key.Length == 0 ? $"The bucket '{bucket}' is empty." : $"The bucket '{bucket}' has neither an object '{key}' nor a folder '{key}/'.", $"Check the address {uri}.", cause);

    public static KubeflowException NoBucket(string uri, string bucket, Exception cause) =>
        Of(uri, $"There is no bucket '{bucket}' for {uri}.", "Check its name, and the server and region in LocalOptions.S3.", cause);

    public static KubeflowException OutsideOfFolder(string uri, string key) =>
        Of(uri, $"The object '{key}' under {uri} would lie outside of the folder that it is copied to.", "Import the objects that are wanted one by one.");

    private static KubeflowException Of(string uri, string message, string hint, Exception? cause = null) => new(Rule.Id, message, hint, uri, innerException: cause);
}
