namespace Kubeflow.Reports;

/// <summary>ROC curves side by side, with the line of guessing.</summary>
internal static class RocChart
{
    public static void Draw(Markup page, IReadOnlyList<RocCurve> curves) => page.Element("figure", () =>
    {
        page.Element("figcaption", () => page.Element("strong", "ROC curve"));
        var plot = new Plot(new(0, 1, 0.2), new(0, 1, 0.2), new(400, 380));
        plot.Draw(page, "ROC curve", "false positive rate", "true positive rate", [.. curves.Select(c => new Curve(c.Label, c.Points))],
            () => Plot.Line(page, "guess", plot.At(new(0, 0)), plot.At(new(1, 1))));
        Plot.Legend(page, [.. curves.Select(c => $"{c.Label}, area {NumberText.Of(c.Area)}")]);
    }, ("class", "chart"));
}
