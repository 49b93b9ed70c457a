namespace Kubeflow.Reports;

/// <summary>A number over steps or epochs: a learning curve for each candidate.</summary>
internal static class LineChart
{
    public static void Draw(Markup page, MetricSeries series) => page.Element("figure", () =>
    {
        page.Element("figcaption", () => page.Element("strong", series.Name));
        var points = series.Curves.SelectMany(c => c.Points).ToArray();
        var plot = new Plot(
            NiceScale.Of(points.Min(p => p.X), points.Max(p => p.X)), NiceScale.Of(points.Min(p => p.Y), points.Max(p => p.Y)), new(520, 260));
        plot.Draw(page, $"{series.Name} over steps", "step", series.Name, series.Curves);
        Plot.Legend(page, [.. series.Curves.Select(c => c.Label)]);
    }, ("class", "chart"));
}
