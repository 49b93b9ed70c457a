namespace Kubeflow.Pipelines.Rules;

/// <summary>Pipeline that is too large for the cluster's store.</summary>
internal static class TooLargeForEtcd
{
    public static readonly Rule Rule = new("KF6003", "Pipeline that is too large for the cluster's store");

    public static LintFinding Of(int bytes, int limit) =>
        new(Rule, "deploymentSpec", $"Its workflow would take about {bytes / 1024} KiB, and the cluster's store takes {limit / 1024} KiB an object.",
            "Make the steps' sources smaller, put code into images, or split the pipeline.");
}
