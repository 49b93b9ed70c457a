using static Kubeflow.Reports.NumberText;

namespace Kubeflow.Reports;

/// <summary>Draws what was measured: bars side by side, curves, ROC curves and confusion matrices.</summary>
internal static class MetricCharts
{
    private const double Width = 360;
    private const double Row = 24;

    public static void Write(Html html, MetricsTable metrics, ClassificationTable classification)
    {
        html.Raw("<div class=\"charts\">");
        foreach (var metric in metrics.Metrics)
            WriteBars(html, metric);
        foreach (var series in metrics.Series)
            WriteCurves(html, series.Name, series.Curves, unitSquare: false);
        if (classification.Curves.Count > 0)
            WriteCurves(html, "ROC: true positive rate over false positive rate", [.. classification.Curves.Select(c => new Curve(c.Label, c.Points))], unitSquare: true);
        foreach (var matrix in classification.Matrices)
            WriteMatrix(html, matrix);
        html.Raw("</div>");
    }

    private static void WriteBars(Html html, Metric metric)
    {
        var labels = Math.Min(150, metric.Points.Max(p => TextWidth.Of(p.Candidate, 12)) + 10);
        var room = Width - labels - 66;
        // Rates are compared on the whole scale from 0 to 1; all else against the largest.
        var largest = Math.Max(metric.Points.Max(p => Math.Abs(p.Value)), double.Epsilon);
        var scale = largest <= 1 && largest > 0.05 ? 1 : largest;
        html.Raw("<figure style=\"margin:0\"><h3>").Text(metric.Name).Raw($"</h3><svg class=\"chart\" width=\"100%\" viewBox=\"0 0 {Coordinate(Width)} {Coordinate(metric.Points.Count * Row)}\" role=\"img\">");
        for (var i = 0; i < metric.Points.Count; i++)
        {
            var point = metric.Points[i];
            var y = i * Row;
            html.Raw($"<text x=\"0\" y=\"{Coordinate(y + 16)}\">").Text(TextWidth.Fit(point.Candidate, 12, labels - 6)).Raw("</text>");
            html.Raw($"<rect class=\"fill\" x=\"{Coordinate(labels)}\" y=\"{Coordinate(y + 4)}\" width=\"{Coordinate(Math.Max(1, Math.Abs(point.Value) / scale * room))}\" height=\"15\" rx=\"2\"/>");
            html.Raw($"<text x=\"{Coordinate(Width)}\" y=\"{Coordinate(y + 16)}\" text-anchor=\"end\">").Text(Of(point.Value)).Raw("</text>");
        }
        html.Raw("</svg></figure>");
    }

    private static void WriteCurves(Html html, string title, IReadOnlyList<Curve> curves, bool unitSquare)
    {
        const double Height = 200, Left = 44, Bottom = 24;
        var all = curves.SelectMany(c => c.Points).ToList();
        var (x0, x1) = unitSquare ? (0.0, 1.0) : (all.Min(p => p.X), all.Max(p => p.X));
        var (y0, y1) = unitSquare ? (0.0, 1.0) : (all.Min(p => p.Y), all.Max(p => p.Y));
        double X(double x) => Left + ((x - x0) / Math.Max(x1 - x0, double.Epsilon) * (Width - Left - 8));
        double Y(double y) => Height - Bottom - ((y - y0) / Math.Max(y1 - y0, double.Epsilon) * (Height - Bottom - 10));
        html.Raw("<figure style=\"margin:0\"><h3>").Text(title).Raw($"</h3><svg class=\"chart\" width=\"100%\" viewBox=\"0 0 {Coordinate(Width)} {Coordinate(Height)}\" role=\"img\">");
        html.Raw($"<path class=\"axis\" fill=\"none\" d=\"M{Coordinate(Left)} 6V{Coordinate(Height - Bottom)}H{Coordinate(Width - 4)}\"/>");
        html.Raw($"<text class=\"label\" x=\"{Coordinate(Left - 4)}\" y=\"14\" text-anchor=\"end\">").Text(Of(y1)).Raw("</text>");
        html.Raw($"<text class=\"label\" x=\"{Coordinate(Left - 4)}\" y=\"{Coordinate(Height - Bottom)}\" text-anchor=\"end\">").Text(Of(y0)).Raw("</text>");
        html.Raw($"<text class=\"label\" x=\"{Coordinate(Left)}\" y=\"{Coordinate(Height - 6)}\">").Text(Of(x0)).Raw("</text>");
        html.Raw($"<text class=\"label\" x=\"{Coordinate(Width - 4)}\" y=\"{Coordinate(Height - 6)}\" text-anchor=\"end\">").Text(Of(x1)).Raw("</text>");
        for (var i = 0; i < curves.Count; i++)
        {
            // More curves than one differ by opacity and by their dashes.
            html.Raw($"<path class=\"curve\" opacity=\"{Coordinate(1 - (i % 4 * 0.2))}\" stroke-dasharray=\"{(i % 3 == 0 ? "none" : i % 3 == 1 ? "6 3" : "2 3")}\" d=\"M{string.Join('L', curves[i].Points.Select(p => $"{Coordinate(X(p.X))} {Coordinate(Y(p.Y))}"))}\"><title>").Text(curves[i].Label).Raw("</title></path>");
        }
        html.Raw("</svg><div class=\"sub\">").Text(string.Join(", ", curves.Select(c => c.Label).Distinct())).Raw("</div></figure>");
    }

    private static void WriteMatrix(Html html, ConfusionMatrix matrix)
    {
        var left = Math.Min(90, matrix.Classes.Max(c => TextWidth.Of(c, 11)) + 12);
        var cell = Math.Clamp((Width - left) / matrix.Classes.Count, 8, 48);
        var size = matrix.Classes.Count * cell;
        html.Raw("<figure style=\"margin:0\"><h3>").Text($"{matrix.Label}: confusion matrix, {Of(matrix.Accuracy)} right").Raw("</h3>");
        html.Raw($"<svg class=\"chart\" width=\"100%\" viewBox=\"0 0 {Coordinate(left + size)} {Coordinate(size + 38)}\" role=\"img\">");
        for (var row = 0; row < matrix.Classes.Count; row++)
        {
            html.Raw($"<text class=\"label\" x=\"{Coordinate(left - 6)}\" y=\"{Coordinate((row * cell) + (cell / 2) + 4)}\" text-anchor=\"end\">").Text(TextWidth.Fit(matrix.Classes[row], 11, left - 8)).Raw("</text>");
            html.Raw($"<text class=\"label\" x=\"{Coordinate(left + (row * cell) + (cell / 2))}\" y=\"{Coordinate(size + 15)}\" text-anchor=\"middle\">").Text(TextWidth.Fit(matrix.Classes[row], 11, cell)).Raw("</text>");
            for (var column = 0; column < matrix.Classes.Count; column++)
            {
                var share = matrix.Share(row, column);
                html.Raw($"<rect class=\"cell\" x=\"{Coordinate(left + (column * cell))}\" y=\"{Coordinate(row * cell)}\" width=\"{Coordinate(cell - 1)}\" height=\"{Coordinate(cell - 1)}\" fill-opacity=\"{(0.06 + (share * 0.85)).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)}\"><title>");
                html.Text($"{matrix.Classes[row]} taken for {matrix.Classes[column]}: {Of(matrix.Rows[row][column])}").Raw("</title></rect>");
                if (cell >= 22 && matrix.Rows[row][column] > 0)
                    html.Raw($"<text x=\"{Coordinate(left + (column * cell) + (cell / 2))}\" y=\"{Coordinate((row * cell) + (cell / 2) + 4)}\" text-anchor=\"middle\"{(share > 0.6 ? " style=\"fill:var(--card)\"" : "")}>").Text(Of(matrix.Rows[row][column])).Raw("</text>");
            }
        }
        html.Raw($"<text class=\"label\" x=\"{Coordinate(left)}\" y=\"{Coordinate(size + 32)}\">rows: true class; columns: answer</text></svg></figure>");
    }
}
