namespace Kubeflow.Pipelines.Rules;

/// <summary>Storage that refuses access.</summary>
internal static class StorageRefused
{
    public static readonly Rule Rule = new("KF4022", "Storage that refuses access");

    public static KubeflowException OnTheWeb(string uri, string answer) =>
        Of(uri, $"{uri} may not be read: {answer}.", "Give an address that needs no sign-in, or bring the file to this machine and import the copy.");

    public static KubeflowException InStorage(string uri, string code, Exception cause) =>
        Of(uri, $"The storage refuses access to {uri} ({code}).", "Check the rights of the credentials, and which are used: AWS_ACCESS_KEY_ID, AWS_PROFILE, or LocalOptions.S3.", cause);

    public static KubeflowException NoCredentials(string uri, Exception cause) =>
        Of(uri, $"There are no credentials for {uri}.", "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile of ~/.aws in LocalOptions.S3.", cause);

    public static KubeflowException UnknownProfile(string profile) =>
        Of("", $"The files under ~/.aws have no profile '{profile}' with credentials.", "Correct the profile in LocalOptions.S3, or make it with 'aws configure --profile'.");

    private static KubeflowException Of(string uri, string message, string hint, Exception? cause = null) => new(Rule.Id, message, hint, uri, innerException: cause);
}
