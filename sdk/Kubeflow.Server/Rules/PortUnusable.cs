namespace Kubeflow.Clusters.Rules;

/// <summary>Port that cannot be used.</summary>
internal static class PortUnusable
{
    public static readonly Rule Rule = new("KF7041", "Port that cannot be used");

    public static KubeflowException Of(int port, Exception cause) =>
        new(Rule.Id, $"The local cluster cannot be served on port {port} ({cause.Message.TrimEnd('.')}).", "Name another port, or 0 for any that is free.", innerException: cause);
}
