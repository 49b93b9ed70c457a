using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines;

/// <summary>How a classifier does: a ROC curve and a confusion matrix, in KFP's form.</summary>
[ArtifactType("system.ClassificationMetrics")]
public class ClassificationMetrics : Artifact
{
    /// <summary>Adds one point of the ROC curve.</summary>
    /// <param name="falsePositiveRate">Between 0 and 1.</param>
    /// <param name="truePositiveRate">Between 0 and 1.</param>
    /// <param name="threshold">The confidence from which on the answer counts as positive.</param>
    public void LogRocDataPoint(double falsePositiveRate, double truePositiveRate, double threshold)
    {
        if (Metadata["confidenceMetrics"] is not JsonArray points)
            Metadata["confidenceMetrics"] = points = [];
        points.Add((JsonNode)new JsonObject
        {
            ["confidenceThreshold"] = threshold,
            ["recall"] = truePositiveRate,
            ["falsePositiveRate"] = falsePositiveRate,
        });
    }

    /// <summary>Records the confusion matrix.</summary>
    /// <param name="categories">The classes, in the order of rows and columns.</param>
    /// <param name="matrix">One row for each true class; each row counts the answers by class.</param>
    /// <exception cref="ArgumentException">The matrix is not square with a row for each category.</exception>
    public void LogConfusionMatrix(IReadOnlyList<string> categories, IReadOnlyList<IReadOnlyList<double>> matrix)
    {
        if (matrix.Count != categories.Count || matrix.Any(row => row.Count != categories.Count))
            throw new ArgumentException(
                $"A confusion matrix of {categories.Count} categories has {categories.Count} rows of {categories.Count} numbers.", nameof(matrix));
        Metadata["confusionMatrix"] = new JsonObject
        {
            ["annotationSpecs"] = new JsonArray([.. categories.Select(c => new JsonObject { ["displayName"] = c })]),
            ["rows"] = new JsonArray([.. matrix.Select(row => new JsonObject { ["row"] = new JsonArray([.. row.Select(v => (JsonNode)v)]) })]),
        };
    }
}

/// <summary>Classification metrics by slice of the data.</summary>
[ArtifactType("system.SlicedClassificationMetrics")]
public class SlicedClassificationMetrics : Artifact
{
    /// <summary>Adds the metrics of one slice.</summary>
    /// <param name="slice">The slice's name.</param>
    /// <param name="metrics">What was measured on it.</param>
    public void LogSlice(string slice, ClassificationMetrics metrics)
    {
        if (Metadata["evaluationSlices"] is not JsonArray slices)
            Metadata["evaluationSlices"] = slices = [];
        slices.Add((JsonNode)new JsonObject { ["slice"] = slice, ["sliceClassificationMetrics"] = metrics.Metadata.DeepClone() });
    }
}
