using System.Text.Json.Nodes;
using Kubeflow.Pipelines;

namespace Kubeflow.Reports;

/// <summary>The curves and matrices of the run's classification metrics.</summary>
/// <param name="Curves">ROC curves.</param>
/// <param name="Matrices">Confusion matrices.</param>
internal sealed record ClassificationTable(IReadOnlyList<RocCurve> Curves, IReadOnlyList<ConfusionMatrix> Matrices)
{
    public static ClassificationTable Of(RunDetails run, RunGraph graph)
    {
        var curves = new List<RocCurve>();
        var matrices = new List<ConfusionMatrix>();
        foreach (var visit in ArtifactVisit.All(run, graph))
            foreach (var (label, metadata) in Parts(visit, graph))
            {
                if (RocCurve.Read(label, metadata) is { } curve)
                    curves.Add(curve);
                if (ConfusionMatrix.Read(label, metadata) is { } matrix)
                    matrices.Add(matrix);
            }
        return new(curves, matrices);
    }

    private static IEnumerable<(string Label, JsonObject Metadata)> Parts(ArtifactVisit visit, RunGraph graph)
    {
        var title = visit.Title(graph);
        if (visit.Type == "system.ClassificationMetrics")
            yield return (title, visit.Metadata);
        if (visit.Type != "system.SlicedClassificationMetrics" || visit.Metadata["evaluationSlices"] is not JsonArray slices)
            yield break;
        foreach (var slice in slices.OfType<JsonObject>())
            if (slice["sliceClassificationMetrics"] is JsonObject metadata)
                yield return ($"{title} \u00b7 {slice["slice"]}", metadata);
    }
}
