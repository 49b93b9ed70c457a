using System.Text.Json.Nodes;

namespace Kubeflow.Reports;

/// <summary>A ROC curve: the true positive rate over the false positive rate.</summary>
/// <param name="Label">Whose it is.</param>
/// <param name="Points">From (0, 0) to (1, 1), by the false positive rate.</param>
internal sealed record RocCurve(string Label, IReadOnlyList<Point> Points)
{
    /// <summary>The area under the curve: 0.5 is guessing, 1 is perfect.</summary>
    public double Area => Points.Zip(Points.Skip(1), (a, b) => (b.X - a.X) * (a.Y + b.Y) / 2).Sum();

    /// <summary>Reads KFP's <c>confidenceMetrics</c>; null if there is no curve in it.</summary>
    public static RocCurve? Read(string label, JsonObject metadata)
    {
        if (metadata["confidenceMetrics"] is not JsonArray array)
            return null;
        var points = new List<Point>(array.Count + 2) { new(0, 0), new(1, 1) };
        foreach (var item in array.OfType<JsonObject>())
            if (JsonNumber.Of(item["falsePositiveRate"]) is { } x && JsonNumber.Of(item["recall"]) is { } y && x is >= 0 and <= 1 && y is >= 0 and <= 1)
                points.Add(new(x, y));
        return points.Count < 4 ? null : new(label, [.. points.OrderBy(p => p.X).ThenBy(p => p.Y).Distinct()]);
    }
}
