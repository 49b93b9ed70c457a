namespace Kubeflow.Reports;

/// <summary>One number of several candidates, as bars from zero: lengths compare as the numbers do.</summary>
internal static class BarChart
{
    private const int MostBars = 40;

    public static void Draw(Markup page, Metric metric, ReportData data) => page.Element("figure", () =>
    {
        var oneStep = metric.Points.Select(p => p.Step).Distinct().Count() == 1;
        page.Element("figcaption", () =>
        {
            page.Element("strong", metric.Name);
            if (oneStep)
                page.Element("span", metric.Points[0].Step, ("class", "note"));
        });
        var low = Math.Min(0, metric.Points.Min(p => p.Value));
        var high = Math.Max(0, metric.Points.Max(p => p.Value));
        var length = high > low ? high - low : 1;
        page.Element("table", () => page.Element("tbody", () =>
        {
            foreach (var point in metric.Points.Take(MostBars))
                page.Element("tr", () => Row(page, point, oneStep, low, length, data));
        }), ("class", "bars"));
        if (metric.Points.Count > MostBars)
            page.Element("p", $"{metric.Points.Count - MostBars} more are not in this picture.", ("class", "note"));
    }, ("class", "chart"));

    private static void Row(Markup page, MetricPoint point, bool oneStep, double low, double length, ReportData data)
    {
        var name = oneStep ? point.Candidate : point.Label.Length == 0 ? point.Step : $"{point.Step} \u00b7 {point.Label}";
        page.Element("th", () => page.Element("a", name, ("href", data.Anchors.Link(point.Task.Path))), ("scope", "row"), ("title", name));
        page.Element("td", () => page.Element("svg", () =>
        {
            page.Empty("rect", ("class", "track"), ("width", "1000"), ("height", "10"));
            var from = (Math.Min(0, point.Value) - low) / length * 1000;
            page.Empty("rect", ("class", "value"), ("x", NumberText.Coordinate(from)),
                ("width", NumberText.Coordinate(Math.Abs(point.Value) / length * 1000)), ("height", "10"));
        }, ("viewBox", "0 0 1000 10"), ("preserveAspectRatio", "none"), ("width", "100%"), ("height", "14"), ("aria-hidden", "true")), ("class", "lane"));
        page.Element("td", NumberText.Of(point.Value), ("class", "number"));
    }
}
