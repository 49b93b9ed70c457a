using System.Text.Json.Nodes;

namespace Kubeflow.Reports;

/// <summary>A confusion matrix: a row for each true class, which counts the answers by class.</summary>
/// <param name="Label">Whose it is.</param>
/// <param name="Classes">The classes, in the order of rows and columns.</param>
/// <param name="Rows">The counts.</param>
internal sealed record ConfusionMatrix(string Label, IReadOnlyList<string> Classes, IReadOnlyList<IReadOnlyList<double>> Rows)
{
    /// <summary>The share of right answers.</summary>
    public double Accuracy => Rows.Sum(r => r.Sum()) is > 0 and var all ? Rows.Select((r, i) => r[i]).Sum() / all : 0;

    /// <summary>A cell's share of its row, from 0 to 1: classes of different size become comparable.</summary>
    public double Share(int row, int column) => Rows[row].Sum() is > 0 and var all ? Math.Clamp(Rows[row][column] / all, 0, 1) : 0;

    /// <summary>Reads KFP's <c>confusionMatrix</c>; null if there is none, or it is not square.</summary>
    public static ConfusionMatrix? Read(string label, JsonObject metadata)
    {
        if (metadata["confusionMatrix"] is not JsonObject { } matrix || matrix["rows"] is not JsonArray rowNodes)
            return null;
        var rows = rowNodes.Select(r => (r as JsonObject)?["row"] as JsonArray).Select(r => r?.Select(v => JsonNumber.Of(v) ?? 0).ToArray() ?? []).ToArray();
        if (rows.Length == 0 || rows.Any(r => r.Length != rows.Length))
            return null;
        var names = (matrix["annotationSpecs"] as JsonArray)?.Select(a => (a as JsonObject)?["displayName"]?.ToString() ?? "").ToArray() ?? [];
        return new(label, names.Length == rows.Length ? names : [.. Enumerable.Range(0, rows.Length).Select(i => $"{i}")], rows);
    }
}
