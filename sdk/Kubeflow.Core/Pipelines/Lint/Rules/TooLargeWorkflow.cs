using System.Globalization;

namespace Kubeflow.Pipelines.Lint;

/// <summary>Pipeline whose workflow is too large for the cluster's store.</summary>
internal static class TooLargeWorkflow
{
    public static readonly Rule Rule = new("KF6003", "Pipeline that is too large for the cluster's store");

    private const int Mebibyte = 1 << 20;
    private const int OfEtcd = Mebibyte * 3 / 2;
    private const int OfAnnotations = 256 << 10;

    public static IEnumerable<LintFinding> Find(LintScope scope)
    {
        if (scope.IsLocal)
            yield break;
        var size = WorkflowSize.Of(scope);
        if (scope.IsKfpBefore(3) && size.Data > OfAnnotations)
            yield return Finding(
                scope, LintEffect.Refused, $"Its components take about {Kibibytes(size.Data)}, and {scope.Where} keeps them in annotations, which hold 256 KiB in all", size);
        else if (size.Total > OfEtcd)
            yield return Finding(scope, LintEffect.Refused, $"Its workflow takes about {Kibibytes(size.Total)}, and the cluster's store (etcd) takes 1536 KiB an object", size);
        else if (size.Total > Mebibyte)
            yield return Finding(
                scope, LintEffect.Risky, $"Its workflow takes about {Kibibytes(size.Total)} before it runs, and the cluster's store (etcd) takes 1536 KiB an object with the states of all steps", size);
    }

    private static LintFinding Finding(LintScope scope, LintEffect effect, string what, WorkflowSize size) => scope.Find(
        effect, Rule, $"{what}. The heaviest are {string.Join(", ", size.Heaviest.Select(h => $"{h.Name} ({Kibibytes(h.Bytes)})"))}.",
        "Loop with ParallelFor instead of many equal tasks, compile with shared components, and put long sources into images.", "deploymentSpec");

    private static string Kibibytes(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{(bytes + 512) / 1024} KiB");
}
