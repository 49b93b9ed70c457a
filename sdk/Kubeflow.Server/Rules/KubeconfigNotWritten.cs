namespace Kubeflow.Clusters.Rules;

/// <summary>Kubeconfig that cannot be written.</summary>
internal static class KubeconfigNotWritten
{
    public static readonly Rule Rule = new("KF7042", "Kubeconfig that cannot be written");

    public static KubeflowException Of(string path, Exception cause) =>
        new(Rule.Id, $"The kubeconfig {path} cannot be written ({cause.Message.TrimEnd('.')}).", "Check the folder's rights and the free space, or name another file.", path, innerException: cause);
}
