namespace Kubeflow.Reports;

/// <summary>What the run measured, as pictures.</summary>
internal static class MetricsSection
{
    private const int MostMatrices = 12;

    public static bool HasContent(ReportData data) =>
        data.Metrics.Metrics.Count + data.Metrics.Series.Count + data.Classification.Curves.Count + data.Classification.Matrices.Count > 0;

    public static void Draw(Markup page, ReportData data)
    {
        if (!HasContent(data))
            return;
        page.Element("section", () =>
        {
            page.Element("div", () => page.Element("h2", "Metrics"), ("class", "head"));
            page.Element("div", () =>
            {
                foreach (var metric in data.Metrics.Metrics.Where(m => m.Points.Count == 1))
                    Tile(page, metric, data);
            }, ("class", "tiles"));
            page.Element("div", () =>
            {
                foreach (var metric in data.Metrics.Metrics.Where(m => m.Points.Count > 1))
                    BarChart.Draw(page, metric, data);
                foreach (var series in data.Metrics.Series)
                    LineChart.Draw(page, series);
                if (data.Classification.Curves.Count > 0)
                    RocChart.Draw(page, data.Classification.Curves);
                foreach (var matrix in data.Classification.Matrices.Take(MostMatrices))
                    MatrixChart.Draw(page, matrix);
            }, ("class", "charts"));
            if (data.Classification.Matrices.Count > MostMatrices)
                page.Element("p", $"{data.Classification.Matrices.Count - MostMatrices} more confusion matrices are not in this page.", ("class", "note"));
        }, ("class", "card wide"), ("id", "metrics"));
    }

    private static void Tile(Markup page, Metric metric, ReportData data) => page.Element("a", () =>
    {
        page.Element("span", metric.Name, ("class", "name"));
        page.Element("span", NumberText.Of(metric.Points[0].Value), ("class", "value"));
        page.Element("span", metric.Points[0].Candidate == metric.Name ? "output" : metric.Points[0].Candidate, ("class", "note"));
    }, ("class", "tile"), ("href", data.Anchors.Link(metric.Points[0].Task.Path)));
}
