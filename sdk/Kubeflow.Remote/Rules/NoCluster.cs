namespace Kubeflow.Remote.Rules;

/// <summary>No cluster configured.</summary>
internal static class NoCluster
{
    public static readonly Rule Rule = new("KF7051", "No cluster configured");

    public static KubeflowException Of(string looked) => new(Rule.Id, $"No cluster is configured: {looked}, and this is no pod.",
        "Give Kubeconfig or Server, set KUBECONFIG, or work locally with KubeflowClient.Local().", "cluster");
}
