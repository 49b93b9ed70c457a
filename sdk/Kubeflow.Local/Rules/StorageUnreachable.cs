namespace Kubeflow.Pipelines.Rules;

/// <summary>Storage that does not answer.</summary>
internal static class StorageUnreachable
{
    public static readonly Rule Rule = new("KF4023", "Storage that does not answer");

    public static KubeflowException Of(string uri, string reason, Exception? cause = null) =>
        new(Rule.Id, $"{uri} cannot be reached: {reason.TrimEnd('.')}.", "Check the address, the network, and the server in LocalOptions.S3.", uri, innerException: cause);
}
